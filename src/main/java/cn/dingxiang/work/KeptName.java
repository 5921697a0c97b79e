package cn.dingxiang.work;

import cn.dingxiang.directory.IdNumber;
import java.text.Normalizer;
import java.util.Objects;
import java.util.regex.Pattern;

/** A file's name made harmless: no folders, nothing unseen, nothing another system stumbles over, no ID number. */
final class KeptName {
    private static final int LONGEST_STEM = 80;
    private static final int LONGEST_EXTENSION = 8;
    private static final String NAMELESS = "文件";
    /** Controls, unseen and direction-changing characters, halves of characters, and what Windows does not allow. */
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}<>:\"|?*%;]");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private KeptName() { }

    /** @param given may be null */
    static String of(String given) {
        String name = Normalizer.normalize(Objects.requireNonNullElse(given, ""), Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = IdNumber.maskedIn(UNWANTED.matcher(name).replaceAll("")).replace('*', '_').replaceAll("\\s+", " ").strip();
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).replaceAll("[^A-Za-z0-9]", "");
        String stem = (dot < 0 ? name : name.substring(0, dot)).replaceAll("^[.\\s]+|[.\\s]+$", "");
        if (stem.isEmpty() || RESERVED.matcher(stem).matches()) {
            stem = NAMELESS + (stem.isEmpty() ? "" : "_" + stem);
        }
        if (stem.codePointCount(0, stem.length()) > LONGEST_STEM) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, LONGEST_STEM));
        }
        return extension.isEmpty() ? stem : stem + "." + extension.substring(0, Math.min(LONGEST_EXTENSION, extension.length()));
    }
}
