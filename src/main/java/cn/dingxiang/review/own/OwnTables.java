package cn.dingxiang.review.own;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementHistory;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.obligation.DutyStatus;
import cn.dingxiang.obligation.Evaluator;
import cn.dingxiang.obligation.Finding;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;

/** The tables that come out of records and their evaluation: agreements, terms, events, duties, findings. */
@Singleton
class OwnTables {
    private final AgreementRecords records;
    private final Policy policy;
    private final CivilTime time;

    OwnTables(AgreementRecords records, Policy policy, CivilTime time) {
        this.records = records;
        this.policy = policy;
        this.time = time;
    }

    OwnLife read(AgreementFile file) {
        AgreementHistory history = records.history(file.number()).orElseThrow();
        try {
            Agreement agreement = Agreement.of(file.signed(), policy);
            return new OwnLife(file, history, agreement, Evaluator.of(agreement, file.events(), time.today()).evaluation());
        } catch (MalformedInput unresolved) {
            return new OwnLife(file, history, null, null);
        }
    }

    void write(List<OwnLife> own, OwnWords words, Tables.Writing writing) throws IOException {
        writing.table(words.title("agreements"), words.headings("agreements"));
        for (OwnLife life : own) {
            writing.row(words.agreement(life));
        }
        writing.table(words.title("terms"), words.headings("terms"));
        for (OwnLife life : own) {
            for (Term<?> term : life.agreement() == null ? List.<Term<?>>of() : Term.ALL) {
                writing.row(words.term(life, term));
            }
        }
        writing.table(words.title("events"), words.headings("events"));
        for (OwnLife life : own) {
            for (AgreementHistory.EventEntry entry : life.history().events()) {
                writing.row(words.event(life.file().number(), entry));
            }
        }
        writing.table(words.title("duties"), words.headings("duties"));
        for (OwnLife life : own) {
            for (DutyStatus duty : life.evaluation() == null ? List.<DutyStatus>of() : life.evaluation().duties()) {
                writing.row(words.duty(life.file().number(), duty));
            }
        }
        writing.table(words.title("findings"), words.headings("findings"));
        for (OwnLife life : own) {
            for (Finding finding : life.evaluation() == null ? List.<Finding>of() : life.evaluation().findings()) {
                writing.row(words.finding(life.file().number(), finding));
            }
        }
    }
}
