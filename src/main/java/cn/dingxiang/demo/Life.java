package cn.dingxiang.demo;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.timeline.EventKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A life being invented: the plan of an ordinary one, and what of it has been recorded by {@code asOf}. A story walks through the steps
 * and puts in what went otherwise; what lies after {@code asOf} is planned but not recorded.
 */
final class Life {
    private static final int SERVICE_MONTHS = 72;
    private static final List<String> BASES = List.of("长春示例全科规培基地", "吉林示例全科规培基地", "延边示例全科规培基地");

    final Chance chance;
    final LocalDate asOf;
    final int cohort;
    final Track track;
    final DemoCounty county;
    final DemoUnit centre;
    /** Another county of the province. */
    final DemoCounty neighbour;
    /** Terms the agreement itself sets; nested names as nested maps. */
    final Map<String, Object> terms = new LinkedHashMap<>();
    /** Whether a standard text was signed; otherwise only {@link #terms} speak. */
    boolean onForm = true;
    boolean namesUnit = true;

    final LocalDate signedOn;
    final LocalDate enrolledOn;
    LocalDate graduatedOn;
    LocalDate reportedOn;
    LocalDate employedOn;
    LocalDate trainingFrom;
    LocalDate trainingTo;
    LocalDate deployedOn;

    private final List<Map<String, Object>> events = new ArrayList<>();

    Life(Chance chance, LocalDate asOf, int cohort, Track track, DemoCounty county, DemoCounty neighbour) {
        this.chance = chance;
        this.asOf = asOf;
        this.cohort = cohort;
        this.track = track;
        this.county = county;
        this.neighbour = neighbour;
        this.centre = chance.oneOf(county.townships());
        signedOn = chance.after(LocalDate.of(cohort, 7, 5), 0, 40);
        enrolledOn = chance.after(LocalDate.of(cohort, 9, 1), 0, 7);
        planFrom(chance.after(LocalDate.of(cohort + track.studyYears(), 6, 18), 0, 10));
    }

    /** Plans everything after graduation anew, from that day on. */
    void planFrom(LocalDate graduation) {
        graduatedOn = graduation;
        reportedOn = chance.after(graduatedOn, 5, 25);
        employedOn = chance.after(reportedOn, 5, 25);
        trainingFrom = LocalDate.of(graduatedOn.getYear() + (graduatedOn.getMonthValue() > 8 ? 1 : 0), 9, 1);
        planTrainingEnd(trainingFrom.plusMonths(trainingMonths()).minusDays(1));
    }

    /** Plans the end of training anew, and with it the posting. */
    void planTrainingEnd(LocalDate end) {
        trainingTo = end;
        deployedOn = trainingMonths() == 0 ? chance.after(employedOn, 3, 25) : chance.after(trainingTo, 3, 25);
    }

    /** Nominal months of training of this track. */
    int trainingMonths() {
        return switch (track) {
            case BACHELOR_CLINICAL, BACHELOR_TCM -> 36;
            case JUNIOR_COLLEGE -> 24;
            case SECONDARY, TCM_ASSISTANT -> 0;
        };
    }

    /** The day service is complete if nothing interrupts it, training being credited. */
    LocalDate completedOn() {
        return trainingMonths() == 0 ? deployedOn.plusMonths(SERVICE_MONTHS)
                : trainingFrom.plusMonths(SERVICE_MONTHS).plusDays(trainingTo.datesUntil(deployedOn).count());
    }

    /** The hospital that employs whoever is employed on {@code day}. */
    String hospital() {
        return centre.hospitalOn(employedOn);
    }

    /** Another centre of the county. */
    String anotherCentre() {
        return chance.oneOf(county.townships().stream().filter(other -> !other.equals(centre)).toList()).name();
    }

    /** The year whose summer is the last one past: of those who graduated in it, one asks now whether they reported. */
    int year() {
        return yearOf(asOf);
    }

    static int yearOf(LocalDate asOf) {
        return asOf.minusMonths(6).getYear();
    }

    /** A day from {@code fewest} to {@code most} days before {@code asOf}. */
    LocalDate ago(int fewest, int most) {
        return chance.before(asOf, fewest, most);
    }

    /** Records what happened, unless it is still to come. {@code attributes}: names and values in turn, as domain rules section 3. */
    Life record(LocalDate on, EventKind kind, Object... attributes) {
        return on.isAfter(asOf) ? this : foretell(on, kind, attributes);
    }

    /** Records also what is still to come, such as an order already signed. */
    Life foretell(LocalDate on, EventKind kind, Object... attributes) {
        Map<String, Object> event = Trees.of("on", on.toString(), "kind", kind.name());
        event.putAll(Trees.of(attributes));
        events.add(event);
        return this;
    }

    /** Records what ends the agreement: nothing is recorded after it. */
    Life end(LocalDate on, EventKind kind, Object... attributes) {
        if (!on.isAfter(asOf)) {
            events.removeIf(event -> on.toString().compareTo((String) event.get("on")) < 0);
        }
        return record(on, kind, attributes);
    }

    Life enrol() {
        return record(enrolledOn, EventKind.ENROLLED);
    }

    /** Enrolled and graduated. */
    Life study() {
        return enrol().record(graduatedOn, EventKind.GRADUATED);
    }

    /** Reported and employed by the managing hospital, with a quota post. */
    Life takeUp() {
        return report().employ();
    }

    Life report() {
        return record(reportedOn, EventKind.REPORTED);
    }

    Life employ() {
        return record(employedOn, EventKind.EMPLOYED, "employer", hospital());
    }

    /** In training from its start; the end is recorded too when it is past. */
    Life train() {
        return trainingMonths() == 0 ? this : startTraining().endTraining("CERTIFIED");
    }

    Life startTraining() {
        return record(trainingFrom, EventKind.TRAINING_STARTED, "base", base());
    }

    Life endTraining(String outcome) {
        return record(trainingTo, EventKind.TRAINING_ENDED, "outcome", outcome);
    }

    String base() {
        return BASES.get(Integer.parseInt(county.code()) % BASES.size());
    }

    /** Studied, employed, trained and sent to the centre: the ordinary way to the post. */
    Life reachPost() {
        return study().takeUp().train().deploy();
    }

    Life deploy() {
        return deployTo(deployedOn, centre.name(), "COUNTY");
    }

    Life deployTo(LocalDate on, String unit, String orderedBy) {
        return record(on, EventKind.DEPLOYED, "unit", unit, "county", county.code(), "province", DemoPlaces.PROVINCE,
                "orderedBy", orderedBy);
    }

    /** What an ordinary post brings until {@code until}: licence, registration, pay, attestation of every year. */
    Life serve(LocalDate until) {
        return serve(until, -1);
    }

    /** The same, but {@code unattested} is a year that nobody attested. */
    Life serve(LocalDate until, int unattested) {
        LocalDate last = completedOn().isBefore(until) ? completedOn() : until;
        LocalDate registered = chance.after(deployedOn, 10, 40);
        if (registered.isBefore(last)) {
            record(registered, EventKind.PRACTICE_REGISTERED, "institution", centre.name());
        }
        for (int year = deployedOn.getYear(); year <= last.getYear(); year++) {
            LocalDate attested = chance.after(LocalDate.of(year + 1, 1, 4), 0, 24);
            if (year != unattested) {
                record(attested, EventKind.ATTESTED, "year", year);
            }
            LocalDate paid = LocalDate.of(year, 4, 1).plusDays(chance.between(0, 20));
            if (paid.isAfter(deployedOn) && paid.isBefore(last)) {
                int parity = 4_800 + 200 * (year - 2018) + 10 * chance.between(0, 40);
                record(paid, EventKind.PAY_RECORDED, "monthly", parity + 50 * chance.between(0, 12) + ".00", "parity", parity + ".00");
            }
        }
        return this;
    }

    /** The recorded events in the order of their days. */
    List<Map<String, Object>> events() {
        return events.stream().sorted(Comparator.comparing(event -> (String) event.get("on"))).toList();
    }
}
