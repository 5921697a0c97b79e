package cn.dingxiang.exchange;

import cn.dingxiang.casework.letter.LetterContent;
import cn.dingxiang.casework.letter.LetterField;
import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.casework.letter.LetterWriter;
import cn.dingxiang.casework.letter.ProofOfNotice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * Writes letters from the .docx templates of {@code config/notices/letters}; one beside where the product was started comes before the
 * one it carries. Read anew for every letter, so that what an officer changes holds from the next one on.
 */
final class LetterTemplates implements LetterWriter {
    private static final String FOLDER = "notices/letters/";

    private final Path overrides;

    /** @param overrides the {@code config} folder whose templates come first */
    LetterTemplates(Path overrides) {
        this.overrides = overrides;
    }

    /** Looks over the templates that stand in the place of ours. @throws cn.dingxiang.directory.Refused naming what is wrong with one */
    LetterTemplates checked() {
        for (LetterKind kind : LetterKind.values()) {
            if (Files.isRegularFile(override(kind))) {
                template(kind).close();
            }
        }
        return this;
    }

    @Override
    public LetterContent write(LetterKind kind, Map<LetterField, String> values) {
        try (LetterTemplate template = template(kind)) {
            return template.write(values);
        }
    }

    @Override
    public String page(ProofOfNotice proof) {
        return ProofPage.of(proof);
    }

    private Path override(LetterKind kind) {
        return overrides.resolve(FOLDER + kind.template());
    }

    private LetterTemplate template(LetterKind kind) {
        Path override = override(kind);
        try {
            if (Files.isRegularFile(override)) {
                return LetterTemplate.open(override.toString(), kind, Files.readAllBytes(override));
            }
            String name = "config/" + FOLDER + kind.template();
            try (InputStream inside = LetterTemplates.class.getClassLoader().getResourceAsStream(name)) {
                return LetterTemplate.open(name, kind, Objects.requireNonNull(inside, name + " is missing").readAllBytes());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
