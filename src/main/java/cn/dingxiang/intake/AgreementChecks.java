package cn.dingxiang.intake;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.PolicyCatalogue;
import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.Terms;
import cn.dingxiang.timeline.Event;
import java.util.ArrayList;
import java.util.List;

/** The checks of one agreement: its terms, its events, its twins in the file and what is on record. */
final class AgreementChecks {
    private final PolicyCatalogue policy;
    private final ImportScope scope;

    AgreementChecks(PolicyCatalogue policy, ImportScope scope) {
        this.policy = policy;
        this.scope = scope;
    }

    /** Rows of the same file with the same number, and with the same ID number; 0 for none. */
    record Twins(int number, int idNumber) { }

    /**
     * @param known       what is on record under its number; null for nothing
     * @param idHash      keyed hash of its ID number; null when there is none
     * @param otherNumber the agreement on record of the same ID number; null for none
     */
    RowOutcome check(AgreementDraft draft, KnownAgreement known, String idHash, String otherNumber, Twins twins) {
        List<Problem> problems = new ArrayList<>(draft.problems());
        if (twins.number() != 0) {
            problems.add(Problem.error(place(draft, Heading.NUMBER, "number"), "twin.number", twins.number()));
        } else if (twins.idNumber() != 0) {
            problems.add(Problem.error(place(draft, Heading.ID_NUMBER, "person.idNumber"), "twin.id", twins.idNumber()));
        }
        if (known == null && otherNumber != null) {
            problems.add(Problem.error(place(draft, Heading.ID_NUMBER, "person.idNumber"), "known.id-elsewhere", otherNumber));
        }
        TextLimits.inAgreement(draft.document()).forEach(text -> problems.add(text.at(place(draft, text.path()))));
        if (draft.isBroken()) {
            return RowOutcome.of(draft.row(), problems, RowStatus.REFUSED, Change.NONE);
        }
        Resolution resolution = resolve(draft, problems);
        List<Event> events = events(draft, problems);
        if (resolution == null || problems.stream().anyMatch(Problem::isError)) {
            return RowOutcome.of(draft.row(), problems, RowStatus.REFUSED, Change.NONE);
        }
        if (known != null) {
            return new KnownAgreementCheck(draft, known, resolution, scope).compare(events, idHash, problems);
        }
        guardian(draft, resolution, problems);
        warnings(draft, EventWarnings.of(resolution.agreement(), List.of(), events, events), problems);
        return RowOutcome.of(draft.row(), problems, RowStatus.FRESH, new Change.NewOne(draft));
    }

    private Resolution resolve(AgreementDraft draft, List<Problem> problems) {
        try {
            SignedAgreement signed = SignedAgreement.read(Fields.of(draft.document(), ""));
            Resolution resolution = Resolution.of(signed, policy);
            floor(draft, resolution.agreement().terms(), problems);
            return resolution;
        } catch (MalformedInput malformed) {
            String path = malformed.path().replaceFirst("^agreement\\.", "");
            problems.add(new Problem(Problem.Severity.ERROR, place(draft, path), malformed::reason));
            return null;
        }
    }

    /** Agreements below the floor exist and must be found: a warning, with the clause that sets the floor. */
    private static void floor(AgreementDraft draft, Terms terms, List<Problem> problems) {
        int floor = terms.value(Term.MIN_SERVICE_MONTHS);
        if (terms.serviceMonths() < floor) {
            problems.add(Problem.warning(place(draft, Heading.SERVICE_MONTHS, "scenario.agreement.terms.serviceMonths"), "term.below-floor",
                    terms.serviceMonths(), floor, terms.clauses(Term.MIN_SERVICE_MONTHS).stream().findFirst().orElse("—")));
        }
    }

    private static List<Event> events(AgreementDraft draft, List<Problem> problems) {
        List<Event> events = new ArrayList<>();
        for (DraftEvent event : draft.events()) {
            try {
                events.add(event.read());
            } catch (DraftEvent.Malformed malformed) {
                problems.add(malformed.problem());
            }
        }
        return events;
    }

    private static void guardian(AgreementDraft draft, Resolution resolution, List<Problem> problems) {
        boolean minor = draft.student().idNumber() != null
                && draft.student().idNumber().isMinorOn(resolution.agreement().signed().signedOn());
        if (minor && draft.parties().guardian() == null) {
            problems.add(new Problem(Problem.Severity.WARNING, place(draft, Heading.GUARDIAN, "person.guardian"), Warning.GUARDIAN_MISSING::text));
        }
    }

    private static void warnings(AgreementDraft draft, List<List<Warning>> warnings, List<Problem> problems) {
        for (int index = 0; index < warnings.size(); index++) {
            String title = draft.events().get(index).title();
            warnings.get(index).stream().map(warning -> new Problem(Problem.Severity.WARNING, title, warning::text)).forEach(problems::add);
        }
    }

    /** Where the file says what stands at this path of the {@code agreement} object. */
    private static String place(AgreementDraft draft, String path) {
        return draft.ledger() ? AgreementPaths.title(path) : "scenario.agreement." + path;
    }

    private static String place(AgreementDraft draft, Heading heading, String path) {
        return draft.ledger() ? heading.text() : path;
    }
}
