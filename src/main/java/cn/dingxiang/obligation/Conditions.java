package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Grant;
import cn.dingxiang.agreement.Provision;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.InForce;
import cn.dingxiang.timeline.Stint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Conditions looked at one after the other, each leaving its reason. The answer: never, where one can never be met; else ask the county,
 * where one cannot be told from the record; else not yet, where something is missing; else eligible, since the last of them was met.
 */
final class Conditions {
    private final Situation situation;
    private final Credentials credentials;
    private final List<Entitled.Reason> reasons = new ArrayList<>();
    private final List<Entitled.Missing> missing = new ArrayList<>();
    private boolean never;
    private boolean asked;
    private LocalDate since;
    private LocalDate expected;

    Conditions(Situation situation) {
        this.situation = situation;
        this.credentials = new Credentials(situation);
    }

    Credentials credentials() {
        return credentials;
    }

    Conditions bachelor() {
        return credentials.isBachelor() ? because(Entitled.Reason.Code.BACHELOR) : never(Entitled.Reason.Code.BACHELORS_ONLY);
    }

    /** Where the agreement asks for other training, or none, its certificate is not the one meant. */
    Conditions residencyCertificate() {
        if (!credentials.isResident()) {
            return never(Entitled.Reason.Code.RESIDENTS_ONLY);
        }
        LocalDate on = credentials.certifiedOn();
        if (on != null) {
            return met(on, Entitled.Reason.Code.CERTIFIED, on);
        }
        if (credentials.hasMaster()) {
            return ask(Entitled.Reason.Code.MASTER_WITHOUT_CERTIFICATE);
        }
        missing.add(Entitled.Missing.RESIDENCY_CERTIFICATE);
        expected = credentials.expectedTrainingEnd();
        Stint last = credentials.lastTraining();
        if (last == null) {
            return because(Entitled.Reason.Code.NOT_TRAINED);
        }
        if (expected != null) {
            return because(Entitled.Reason.Code.TRAINING_OPEN, last.start(), expected);
        }
        return because(last.provisional() ? Entitled.Reason.Code.RESULT_PENDING : Entitled.Reason.Code.NOT_CERTIFIED);
    }

    /** Deployed to a grassroots unit and not away from it. */
    Conditions grassrootsPost() {
        InForce inForce = situation.course().inForce();
        if (inForce.endedBy() != null) {
            return ask(Entitled.Reason.Code.AGREEMENT_OVER);
        }
        if (inForce.posting() != null && inForce.secondment() == null) {
            Detail.Deployment order = inForce.posting().detail(Detail.Deployment.class);
            if (order.grassroots()) {
                return met(inForce.posting().on(), Entitled.Reason.Code.AT_GRASSROOTS, order.unit(), inForce.posting().on());
            }
        }
        missing.add(Entitled.Missing.GRASSROOTS_POST);
        return because(inForce.posting() == null ? Entitled.Reason.Code.NOT_DEPLOYED
                : inForce.secondment() != null ? Entitled.Reason.Code.AWAY : Entitled.Reason.Code.ABOVE_GRASSROOTS);
    }

    /** A reason that decides nothing. */
    Conditions because(Entitled.Reason.Code code, Object... arguments) {
        reasons.add(Entitled.Reason.of(code, arguments));
        return this;
    }

    Conditions met(LocalDate on, Entitled.Reason.Code code, Object... arguments) {
        since = since == null || on.isAfter(since) ? on : since;
        return because(code, arguments);
    }

    Conditions lacking(Entitled.Missing what, Entitled.Reason.Code code) {
        missing.add(what);
        return because(code);
    }

    Conditions never(Entitled.Reason.Code code, Object... arguments) {
        never = true;
        return because(code, arguments);
    }

    Conditions ask(Entitled.Reason.Code code) {
        asked = true;
        return because(code);
    }

    /** @param provisions what grants it; when there are none, only the county can tell */
    Entitled answer(Grant grant, List<Provision> provisions) {
        if (provisions.isEmpty()) {
            return new Entitled(grant, Entitled.Answer.ASK_COUNTY, null, List.of(),
                    List.of(Entitled.Reason.of(Entitled.Reason.Code.NO_DOCUMENT)),
                    List.of(), null);
        }
        Entitled.Answer answer = never ? Entitled.Answer.NOT : asked ? Entitled.Answer.ASK_COUNTY
                : missing.isEmpty() ? Entitled.Answer.ELIGIBLE : Entitled.Answer.NOT_YET;
        boolean onlyCertificate = missing.equals(List.of(Entitled.Missing.RESIDENCY_CERTIFICATE));
        LocalDate from = switch (answer) {
            case ELIGIBLE -> since;
            case NOT_YET -> onlyCertificate ? expected : null;
            case NOT, ASK_COUNTY -> null;
        };
        return new Entitled(grant, answer, from, answer == Entitled.Answer.NOT_YET ? missing : List.of(), reasons,
                provisions.stream().map(Provision::clause).toList(),
                provisions.stream().map(Provision::confidence).max(Comparator.naturalOrder()).orElseThrow());
    }
}
