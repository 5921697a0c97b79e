package cn.dingxiang.web.county;

import cn.dingxiang.casework.evidence.AgreementKey;
import cn.dingxiang.casework.evidence.AgreementKeys;
import cn.dingxiang.directory.audit.Looks;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Viewer;
import jakarta.inject.Singleton;

/** Agreements as pages open them: each look is audited, and what is out of reach is not there. */
@Singleton
final class Opened {
    private final AgreementKeys keys;
    private final AgreementRecords records;
    private final Looks looks;

    Opened(AgreementKeys keys, AgreementRecords records, Looks looks) {
        this.keys = keys;
        this.records = records;
        this.looks = looks;
    }

    /** @throws NotThere when there is none, or it lies outside of what the viewer sees */
    AgreementFile agreement(Viewer viewer, long id) {
        AgreementKey key = keys.find(id).filter(found -> viewer.actor().sees(found.county())).orElseThrow(NotThere::new);
        looks.looked(viewer.actor(), Looks.What.PERSON, "agreement:" + id, key.county(), null);
        return records.find(key.number()).orElseThrow(NotThere::new);
    }
}
