package cn.dingxiang.policy;

import cn.dingxiang.agreement.CohortRange;
import cn.dingxiang.agreement.Confidence;
import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.Form;
import cn.dingxiang.agreement.TermLayer.Provenance;
import cn.dingxiang.agreement.Track;
import java.time.LocalDate;
import java.util.Set;

/** Reads a file of {@code config/forms}: what is wrong is noted in the file. */
final class FormReader {
    private final PolicyFile file;

    FormReader(PolicyFile file) {
        this.file = file;
    }

    /** The form, or null when something it cannot be without is wrong. */
    Form read() {
        Fields root = file.root();
        if (root == null) {
            return null;
        }
        file.known(root, "id", "title", "confidence", "last_checked_on", "cohorts", "tracks", "articles");
        String id = file.id(root);
        String title = file.attempt(() -> root.text("title"));
        Confidence confidence = confidence(root);
        LocalDate checked = checked(root);
        CohortRange cohorts = root.has("cohorts") ? file.attempt(() -> CohortRange.read(root.object("cohorts"))) : CohortRange.ALL;
        Set<Track> tracks = file.attempt(() -> root.choices("tracks", Track.class));
        TermsReader terms = articles(root, "form:" + id, confidence, checked);
        boolean usable = id != null && title != null && confidence != null && checked != null && cohorts != null && tracks != null;
        return usable ? new Form(id, title, confidence, cohorts, tracks, terms.layer()) : null;
    }

    private Confidence confidence(Fields root) {
        Confidence confidence = root.has("confidence") ? file.attempt(() -> root.choice("confidence", Confidence.class)) : null;
        if (!root.has("confidence") || confidence == Confidence.AGREEMENT) {
            file.note("confidence", "missing-confidence");
            return null;
        }
        return confidence;
    }

    private LocalDate checked(Fields root) {
        if (!root.has("last_checked_on")) {
            file.note("last_checked_on", "missing-last-checked-on");
            return null;
        }
        return file.attempt(() -> root.day("last_checked_on"));
    }

    /** Where confidence or date are missing, which is noted already, stand-ins keep the articles from being blamed for it. */
    private TermsReader articles(Fields root, String origin, Confidence confidence, LocalDate checked) {
        TermsReader reader = new TermsReader(file, origin);
        if (!root.has("articles")) {
            file.attempt(() -> root.objects("articles"));
        }
        for (Fields article : file.objects(root, "articles")) {
            file.known(article, "clause", "says", "terms");
            String clause = article.has("clause") ? file.attempt(() -> article.text("clause")) : null;
            Fields terms = file.attempt(() -> article.object("terms"));
            if (terms != null) {
                reader.read(terms, new Provenance(clause, confidence == null ? Confidence.SAMPLE : confidence,
                        checked == null ? LocalDate.EPOCH : checked));
            }
        }
        return reader;
    }
}
