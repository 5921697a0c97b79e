package cn.dingxiang.exchange;

import cn.dingxiang.casework.evidence.ContentCheck;
import cn.dingxiang.casework.evidence.EvidenceRules;
import cn.dingxiang.casework.evidence.FileVault;
import cn.dingxiang.casework.letter.LetterWriter;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** Files of casework, as the settings say. */
@Factory
final class EvidenceBeans {
    private static final Path OVERRIDES = Path.of("config");

    @Singleton
    EvidenceRules evidenceRules(EvidenceSettings settings) {
        return new EvidenceRules(settings.megabytes() << 20, settings.megapixels() * 1_000_000L, settings.grace());
    }

    @Singleton
    FileVault fileVault(EvidenceSettings settings) {
        return new FolderVault(Path.of(settings.folder()));
    }

    @Singleton
    ContentCheck contentCheck(EvidenceRules rules) {
        return new EvidenceContent(rules.pixels());
    }

    /** Templates an office has put in the place of ours are looked over when the product starts. */
    @Context
    LetterWriter letterWriter() {
        return new LetterTemplates(OVERRIDES).checked();
    }
}
