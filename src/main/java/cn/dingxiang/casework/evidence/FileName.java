package cn.dingxiang.casework.evidence;

import cn.dingxiang.directory.IdNumber;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** A file's name made harmless: no folders, nothing unseen, nothing another system stumbles over, and the extension its content has. */
final class FileName {
    private static final int LONGEST_STEM = 80;
    private static final String NAMELESS = "附件";
    /** Controls, unseen and direction-changing characters, halves of characters, and what Windows does not allow. */
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}<>:\"|?*%;]");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private FileName() { }

    /** @param given may be null; an ID number in it is masked */
    static String of(String given, FileType type) {
        String name = Normalizer.normalize(Objects.requireNonNullElse(given, ""), Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = UNWANTED.matcher(name).replaceAll("").replaceAll("\\s+", " ");
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean told = type.extensions().contains(extension);
        String stem = shortened(IdNumber.maskedIn(dot < 0 ? name : name.substring(0, dot)).replaceAll("^[.\\s]+|[.\\s]+$", ""));
        if (stem.isEmpty()) {
            stem = NAMELESS;
        }
        if (RESERVED.matcher(stem).matches()) {
            stem = "_" + stem;
        }
        return stem + "." + (told ? extension : type.extensions().get(0));
    }

    private static String shortened(String stem) {
        return stem.codePointCount(0, stem.length()) <= LONGEST_STEM ? stem : stem.substring(0, stem.offsetByCodePoints(0, LONGEST_STEM));
    }
}
