package cn.dingxiang.intake;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.PolicyCatalogue;
import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.timeline.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A new agreement that was read and can be recorded: what every keeper of {@link AgreementRecords} does before it stores anything.
 *
 * @param given      as handed in
 * @param signed     what was signed
 * @param resolution what its terms resolve to
 * @param events     its events, in the order given
 */
public record CheckedAgreement(NewAgreement given, SignedAgreement signed, Resolution resolution, List<Event> events) {
    public CheckedAgreement {
        events = List.copyOf(events);
    }

    /**
     * Reads all of {@code agreements}.
     *
     * @throws MalformedInput when one cannot be read or its terms cannot be resolved; of several the path begins with its place
     * @throws RecordRefused  when a number stands twice
     */
    public static List<CheckedAgreement> all(List<NewAgreement> agreements, PolicyCatalogue policy) {
        List<CheckedAgreement> checked = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (NewAgreement agreement : agreements) {
            if (!numbers.add(agreement.number())) {
                throw new RecordRefused(RecordRefused.Problem.NUMBER_TWICE, agreement.number());
            }
            try {
                checked.add(of(agreement, policy));
            } catch (MalformedInput malformed) {
                throw agreements.size() == 1 ? malformed : malformed.under("[" + checked.size() + "]");
            }
        }
        return checked;
    }

    private static CheckedAgreement of(NewAgreement given, PolicyCatalogue policy) {
        SignedAgreement signed = SignedAgreement.read(Fields.of(given.document(), "agreement"));
        return new CheckedAgreement(given, signed, Resolution.of(signed, policy), events(given.events()));
    }

    /** Reads event trees. @throws MalformedInput naming the place and field that cannot be read */
    static List<Event> events(List<Map<String, Object>> trees) {
        List<Event> events = new ArrayList<>();
        for (Map<String, Object> tree : trees) {
            events.add(EventTrees.read(tree, "events[" + events.size() + "]"));
        }
        return events;
    }

    /** The warnings of each event. */
    public List<List<Warning>> eventWarnings() {
        return EventWarnings.of(resolution.agreement(), List.of(), events, events);
    }

    /** The warnings of the agreement itself. */
    public List<Warning> warnings() {
        Student student = given.student();
        boolean minor = student.idNumber() != null && student.idNumber().isMinorOn(signed.signedOn());
        return minor && given.parties().guardian() == null ? List.of(Warning.GUARDIAN_MISSING) : List.of();
    }
}
