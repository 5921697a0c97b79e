package cn.dingxiang.web.county;

import cn.dingxiang.casework.evidence.AgreementKey;
import cn.dingxiang.casework.evidence.AgreementKeys;
import cn.dingxiang.directory.audit.Looks;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.review.WholeAgreement;
import cn.dingxiang.review.shown.ShownMarks;
import cn.dingxiang.web.page.KeptPages;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Viewer;
import jakarta.inject.Singleton;
import java.util.List;

/** Agreements as pages open them: each look is audited, and what is out of reach is not there. */
@Singleton
final class Opened {
    private final AgreementKeys keys;
    private final AgreementRecords records;
    private final WholeAgreement.Reading readings;
    private final ShownMarks marks;
    private final Looks looks;

    Opened(AgreementKeys keys, AgreementRecords records, WholeAgreement.Reading readings, ShownMarks marks, Looks looks) {
        this.keys = keys;
        this.records = records;
        this.readings = readings;
        this.marks = marks;
        this.looks = looks;
    }

    /** The marks of an agreement's page, and the look at one that is as it was. */
    Shown shown(Viewer viewer, long id) {
        return new Shown(viewer, id);
    }

    /** An agreement whose page may be shown as it was before. */
    final class Shown implements KeptPages.Marks {
        private final Viewer viewer;
        private final long id;
        private String county;

        private Shown(Viewer viewer, long id) {
            this.viewer = viewer;
            this.id = id;
        }

        /** @throws NotThere as {@link Opened#agreement} does */
        @Override
        public List<String> read(boolean all) {
            ShownMarks.OfAgreement found = marks.agreement(id, all).filter(mark -> viewer.actor().sees(mark.county()))
                    .orElseThrow(NotThere::new);
            county = found.county();
            return found.texts();
        }

        void look() {
            looks.looked(viewer.actor(), Looks.What.PERSON, "agreement:" + id, county, null);
        }
    }

    /** With its history. @throws NotThere as {@link #agreement} does */
    WholeAgreement whole(Viewer viewer, long id) {
        WholeAgreement found = readings.find(id).filter(whole -> viewer.actor().sees(whole.file().signed().county()))
                .orElseThrow(NotThere::new);
        looks.looked(viewer.actor(), Looks.What.PERSON, "agreement:" + id, found.file().signed().county(), null);
        return found;
    }

    /** @throws NotThere when there is none, or it lies outside of what the viewer sees */
    AgreementFile agreement(Viewer viewer, long id) {
        AgreementKey key = keys.find(id).filter(found -> viewer.actor().sees(found.county())).orElseThrow(NotThere::new);
        looks.looked(viewer.actor(), Looks.What.PERSON, "agreement:" + id, key.county(), null);
        return records.find(key.number()).orElseThrow(NotThere::new);
    }
}
