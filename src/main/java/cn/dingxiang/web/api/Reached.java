package cn.dingxiang.web.api;

import cn.dingxiang.casework.evidence.AgreementKey;
import cn.dingxiang.casework.evidence.AgreementKeys;
import cn.dingxiang.directory.audit.Looks;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.web.page.NotThere;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;

/** Agreements as addresses name them, as far as the caller reaches. Each look is audited. */
@Singleton
final class Reached {
    private final AgreementRecords records;
    private final AgreementKeys keys;
    private final Looks looks;

    Reached(AgreementRecords records, AgreementKeys keys, Looks looks) {
        this.records = records;
        this.keys = keys;
        this.looks = looks;
    }

    /** @param name 协议编号, or else the key. @throws NotThere when there is none the caller may see */
    AgreementFile agreement(Caller caller, String name) {
        AgreementFile file = find(name).filter(found -> caller.actor().sees(found.signed().county())).orElseThrow(NotThere::new);
        looks.looked(caller.actor(), Looks.What.PERSON, "agreement:" + file.id(), file.signed().county(), null);
        return file;
    }

    /** The same as it was known at the end of a day. @param knownOn null for now */
    AgreementFile agreement(Caller caller, String name, LocalDate knownOn) {
        AgreementFile now = agreement(caller, name);
        return knownOn == null ? now : records.find(now.number(), knownOn).orElseThrow(NotThere::new);
    }

    private Optional<AgreementFile> find(String name) {
        Optional<AgreementFile> byNumber = records.find(name);
        return byNumber.isPresent() || !name.matches("[0-9]{1,18}") ? byNumber
                : keys.find(Long.parseLong(name)).map(AgreementKey::number).flatMap(records::find);
    }
}
