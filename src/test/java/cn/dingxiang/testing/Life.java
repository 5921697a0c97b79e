package cn.dingxiang.testing;

import cn.dingxiang.obligation.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A life to evaluate, written the way one tells it: an agreement with sensible terms, then what happened, then {@link #asOf}.
 *
 * <p>Immutable: every method gives a new life, so that one beginning serves both sides of a boundary. Every term set here carries the
 * clause {@code §<its name>}. It goes through the reader and the writer of section 9, as a scenario file would.
 */
public final class Life {
    public static final String UNIT = "Township A";
    public static final String OTHER_UNIT = "Township B";
    public static final String COUNTY = "220322";
    public static final String OTHER_COUNTY = "220323";
    public static final String PROVINCE = "22";
    public static final String EMPLOYER = "County Hospital";
    public static final String BASE = "Base Hospital";

    private final Map<String, Object> agreement;
    private final Map<String, Object> terms;
    private final List<Map<String, Object>> events;
    private final List<Map<String, Object>> asks;

    private Life(Map<String, Object> agreement, Map<String, Object> terms, List<Map<String, Object>> events, List<Map<String, Object>> asks) {
        this.agreement = agreement;
        this.terms = terms;
        this.events = events;
        this.asks = asks;
    }

    /** Three years of college from 2022, then straight to 72 months of service: no training, report within 60 days of graduation. */
    public static Life college() {
        Map<String, Object> agreement = new LinkedHashMap<>();
        agreement.put("cohort", 2022);
        agreement.put("track", "JUNIOR_COLLEGE");
        agreement.put("province", PROVINCE);
        agreement.put("county", COUNTY);
        agreement.put("hukouProvince", PROVINCE);
        agreement.put("signedOn", "2022-07-15");
        agreement.put("designatedUnit", UNIT);
        agreement.put("regime", "NONE");
        agreement.put("costs", Map.of("TUITION", "30000.00", "ACCOMMODATION", "6000.00", "LIVING", "24000.00"));
        Life life = new Life(agreement, new LinkedHashMap<>(), List.of(), List.of());
        return life.with("minServiceMonths", 72).with("serviceMonths", 72)
                .with("training", "NONE").with("trainingMonths", 0).with("trainingCredit", "NONE").with("trainingStartDue", "09-30")
                .with("report.after", "GRADUATION").with("report.withinDays", 60).with("employ.withinDays", 30)
                .with("deploy.withinDays", 30).with("discharge.withinDays", 30).with("clockWhileAwaitingPost", false)
                .with("pauses.MATERNITY", true).with("pauses.ILLNESS", false).with("pauses.WORK_INJURY", true)
                .with("pauses.MILITARY", false).with("pauses.FURTHER_TRAINING", true).with("pauses.PERSONAL", false)
                .with("pauses.SECONDMENT", false).with("partTimeStudy", "CONSENT").with("quotaPost", true).with("payParity", "NO_LOWER")
                .with("transfer.withinCounty", List.of("COUNTY")).with("transfer.crossCounty", List.of("FROM_COUNTY", "TO_COUNTY"))
                .with("allowances", List.of(allowance())).with("bans", List.of())
                .with("repayment.items", List.of("TUITION", "ACCOMMODATION", "LIVING")).with("repayment.proRata", "MONTH")
                .with("damages", Map.of("rate", "0.50", "base", "COST"));
    }

    /** Five years of medicine from 2025, then 36 months of residency, counted if certified; report within 30 days of its end. */
    public static Life bachelor() {
        return college().signed("cohort", 2025).signed("track", "BACHELOR_CLINICAL").signed("signedOn", "2025-07-15")
                .with("training", "RESIDENCY").with("trainingMonths", 36).with("trainingCredit", "IF_CERTIFIED")
                .with("report.after", "TRAINING").with("report.withinDays", 30);
    }

    /** {@link #college} up to the first deployment: everything in time, service from 2025-09-01 to 2031-09-01. */
    public static Life serving() {
        return college().graduated("2025-06-30").reported("2025-08-20").employed("2025-08-25").deployed("2025-09-01");
    }

    /** {@link #bachelor} up to graduation on 2030-06-30. */
    public static Life graduatedBachelor() {
        return bachelor().graduated("2030-06-30");
    }

    /** The in-year general-practice master's of 国办发〔2024〕50号（八）, as an allowance. */
    public static Map<String, Object> allowance() {
        Map<String, Object> allowance = new LinkedHashMap<>();
        allowance.put("kind", "POSTGRADUATE");
        allowance.put("mode", "FULL_TIME");
        allowance.put("degree", "CLINICAL_PROFESSIONAL_MASTER");
        allowance.put("fields", List.of("GENERAL_PRACTICE", "TCM_GENERAL_PRACTICE"));
        allowance.put("province", "HUKOU");
        allowance.put("entry", "GRADUATION_YEAR");
        allowance.put("tracks", List.of("BACHELOR_CLINICAL", "BACHELOR_TCM"));
        allowance.put("cohortFrom", 2025);
        allowance.put("clause", "（八）");
        return allowance;
    }

    /** A ban on applying for {@code kind} during {@code during}. */
    public static Map<String, Object> ban(String clause, String kind, String... during) {
        return Map.of("act", "APPLY", "kinds", List.of(kind), "during", List.of(during), "clause", clause);
    }

    /** A ban on changing jobs during {@code during}. */
    public static Map<String, Object> jobBan(String clause, String... during) {
        return Map.of("act", "CHANGE_JOB", "during", List.of(during), "clause", clause);
    }

    /** The exam for the study {@link #allowance} permits, to enter in {@code entryYear}. */
    public static Map<String, Object> generalPracticeMaster(int entryYear) {
        return changed(Map.of("kind", "POSTGRADUATE", "mode", "FULL_TIME", "degree", "CLINICAL_PROFESSIONAL_MASTER",
                "field", "GENERAL_PRACTICE", "province", PROVINCE), "entryYear", entryYear);
    }

    /** An exam of which only the kind is said. */
    public static Map<String, Object> exam(String kind) {
        return Map.of("kind", kind);
    }

    /** {@code map} with one value changed, or removed when {@code value} is null. */
    public static Map<String, Object> changed(Map<String, Object> map, String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(map);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }

    /** What the agreement says besides its terms. */
    public Life signed(String field, Object value) {
        return new Life(changed(agreement, field, value), terms, events, asks);
    }

    /** A term by its dotted name; null leaves it unset. Its clause is {@code §name}. */
    public Life with(String term, Object value) {
        return new Life(agreement, changed(terms, term, value), events, asks);
    }

    /** The same term, its value given plainly, without a clause. */
    public Life uncited(String term) {
        return with(term, new Plain(terms.get(term)));
    }

    private record Plain(Object value) { }

    /** The same life with this term unset. */
    public Life without(String term) {
        return with(term, null);
    }

    /** Agreed length and floor of service, months. */
    public Life months(int months) {
        return with("serviceMonths", months).with("minServiceMonths", months);
    }

    /** Something that happened; attributes as name, value, name, value. */
    public Life event(String on, String kind, Object... attributes) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("on", on);
        event.put("kind", kind);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                event.put((String) attributes[i], attributes[i + 1]);
            }
        }
        List<Map<String, Object>> more = new ArrayList<>(events);
        more.add(event);
        return new Life(agreement, terms, more, asks);
    }

    /** Says more of the last event. */
    public Life saying(String attribute, Object value) {
        List<Map<String, Object>> changed = new ArrayList<>(events);
        int last = changed.size() - 1;
        changed.set(last, changed(changed.get(last), attribute, value));
        return new Life(agreement, terms, changed, asks);
    }

    /** Who said the last event. */
    public Life by(String source) {
        return saying("source", source);
    }

    public Life enrolled(String on) {
        return event(on, "ENROLLED");
    }

    public Life studySuspended(String on) {
        return event(on, "STUDY_SUSPENDED");
    }

    public Life studyResumed(String on) {
        return event(on, "STUDY_RESUMED");
    }

    public Life graduated(String on) {
        return event(on, "GRADUATED");
    }

    public Life studyEnded(String on) {
        return event(on, "STUDY_ENDED");
    }

    public Life trainingStarted(String on) {
        return event(on, "TRAINING_STARTED", "base", BASE);
    }

    public Life trainingPaused(String on, String ground) {
        return event(on, "TRAINING_PAUSED", "ground", ground);
    }

    public Life trainingResumed(String on) {
        return event(on, "TRAINING_RESUMED");
    }

    public Life trainingEnded(String on, String outcome) {
        return event(on, "TRAINING_ENDED", "outcome", outcome);
    }

    public Life trainingCertified(String on) {
        return event(on, "TRAINING_CERTIFIED");
    }

    public Life trainingFailed(String on) {
        return event(on, "TRAINING_FAILED");
    }

    /** The master's {@link #allowance} permits in the year of graduation. */
    public Life masterStarted(String on) {
        return event(on, "MASTER_STARTED", "mode", "FULL_TIME", "degree", "CLINICAL_PROFESSIONAL_MASTER", "field", "GENERAL_PRACTICE",
                "province", PROVINCE);
    }

    /** A master's no allowance permits. */
    public Life otherMasterStarted(String on, String mode) {
        return event(on, "MASTER_STARTED", "mode", mode, "degree", "OTHER_MASTER", "field", "SURGERY", "province", PROVINCE);
    }

    public Life masterEnded(String on, String outcome) {
        return event(on, "MASTER_ENDED", "outcome", outcome);
    }

    public Life reported(String on) {
        return event(on, "REPORTED");
    }

    public Life employed(String on) {
        return employed(on, EMPLOYER);
    }

    public Life employed(String on, String employer) {
        return event(on, "EMPLOYED", "employer", employer);
    }

    /** Deployed by the county to the designated unit. */
    public Life deployed(String on) {
        return deployed(on, UNIT, "COUNTY");
    }

    /** Deployed inside the county. */
    public Life deployed(String on, String unit, String orderedBy) {
        return event(on, "DEPLOYED", "unit", unit, "county", COUNTY, "province", PROVINCE, "orderedBy", orderedBy);
    }

    /** Deployed in another county of the province. */
    public Life deployedAcross(String on, String unit, String orderedBy) {
        return deployed(on, unit, orderedBy).saying("county", OTHER_COUNTY);
    }

    public Life transferApproved(String on, String unit, String... approvals) {
        return event(on, "TRANSFER_APPROVED", "unit", unit, "county", COUNTY, "province", PROVINCE, "approvals", List.of(approvals));
    }

    public Life paused(String on, String ground) {
        return event(on, "SERVICE_PAUSED", "ground", ground);
    }

    public Life paused(String on, String ground, String until) {
        return event(on, "SERVICE_PAUSED", "ground", ground, "until", until);
    }

    public Life pauseExtended(String on, String until) {
        return event(on, "PAUSE_EXTENDED", "until", until);
    }

    public Life resumed(String on) {
        return event(on, "SERVICE_RESUMED");
    }

    public Life seconded(String on, String orderedBy) {
        return event(on, "SECONDED", "to", "Municipal Hospital", "orderedBy", orderedBy);
    }

    public Life returned(String on) {
        return event(on, "RETURNED");
    }

    public Life leftPost(String on, String reason) {
        return event(on, "LEFT_POST", "reason", reason);
    }

    public Life attested(String on, int year) {
        return event(on, "ATTESTED", "year", year);
    }

    public Life attestedOffPost(String on, int year) {
        return event(on, "ATTESTED", "year", year, "onPost", false);
    }

    public Life payRecorded(String on, String monthly, String parity) {
        return event(on, "PAY_RECORDED", "monthly", monthly, "parity", parity);
    }

    public Life titleAwarded(String on, String title) {
        return event(on, "TITLE_AWARDED", "title", title);
    }

    public Life examApplied(String on, Map<String, Object> exam) {
        return event(on, "EXAM_APPLIED", "exam", exam);
    }

    public Life examWithdrawn(String on, String kind) {
        return event(on, "EXAM_WITHDRAWN", "exam", exam(kind));
    }

    public Life employedElsewhere(String on, String employer) {
        return event(on, "EMPLOYED_ELSEWHERE", "employer", employer);
    }

    public Life elsewhereEnded(String on, String employer) {
        return event(on, "ELSEWHERE_ENDED", "employer", employer);
    }

    public Life practiceRegistered(String on, String institution) {
        return event(on, "PRACTICE_REGISTERED", "institution", institution);
    }

    public Life deferred(String on, String duty, String until) {
        return event(on, "DEFERRED", "duty", duty, "until", until);
    }

    public Life deferredByProvince(String on, String duty, String until) {
        return deferred(on, duty, until).saying("grantedBy", "PROVINCE");
    }

    public Life payment(String on, String amount) {
        return event(on, "PAYMENT", "amount", amount);
    }

    public Life released(String on) {
        return event(on, "RELEASED", "reference", "解〔2030〕1号");
    }

    public Life exempted(String on) {
        return released(on).saying("ground", "EXEMPTED");
    }

    public Life discharged(String on) {
        return event(on, "DISCHARGED");
    }

    public Life deceased(String on) {
        return event(on, "DECEASED");
    }

    /** Also asks whether this person may apply for {@code exam} on {@code on}. */
    public Life asking(String on, Map<String, Object> exam) {
        List<Map<String, Object>> more = new ArrayList<>(asks);
        more.add(Map.of("on", on, "exam", exam));
        return new Life(agreement, terms, events, more);
    }

    /** The same life as it is known on {@code day}: without what comes later. */
    public Life knownBy(String day) {
        return new Life(agreement, terms, events.stream().filter(event -> ((String) event.get("on")).compareTo(day) <= 0).toList(), asks);
    }

    /** The same life, its events listed in another order; those of one day keep theirs. */
    public Life shuffled(Random random) {
        Map<String, List<Map<String, Object>>> days = new LinkedHashMap<>();
        events.forEach(event -> days.computeIfAbsent((String) event.get("on"), unseen -> new ArrayList<>()).add(event));
        List<Map<String, Object>> shuffled = new ArrayList<>();
        List<List<Map<String, Object>>> left = new ArrayList<>(days.values());
        while (!left.isEmpty()) {
            List<Map<String, Object>> day = left.get(random.nextInt(left.size()));
            shuffled.add(day.remove(0));
            left.removeIf(List::isEmpty);
        }
        return new Life(agreement, terms, shuffled, asks);
    }

    /** Evaluates on {@code day}, and asks for the settlement too. */
    public Evaluated asOf(String day) {
        return new Evaluated(Scenario.read(scenario(day)).evaluate(agreement -> List.of()));
    }

    /** The scenario as section 9 writes it, to be evaluated on {@code day}. */
    public Map<String, Object> scenario(String day) {
        Map<String, Object> scenario = new LinkedHashMap<>();
        scenario.put("name", "a life");
        scenario.put("agreement", changed(agreement, "terms", nestedTerms()));
        scenario.put("events", events);
        scenario.put("asOf", day);
        scenario.put("settle", true);
        scenario.put("ask", asks);
        return scenario;
    }

    private Map<String, Object> nestedTerms() {
        Map<String, Object> nested = new LinkedHashMap<>();
        terms.forEach((name, value) -> {
            int dot = name.indexOf('.');
            Object cited = value instanceof Plain plain ? plain.value() : Map.of("value", value, "clause", "§" + name);
            if (dot < 0) {
                nested.put(name, cited);
            } else {
                group(nested, name.substring(0, dot)).put(name.substring(dot + 1), cited);
            }
        });
        return nested;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> group(Map<String, Object> nested, String name) {
        return (Map<String, Object>) nested.computeIfAbsent(name, unseen -> new LinkedHashMap<String, Object>());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("agreement " + agreement + "\nterms " + terms);
        events.forEach(event -> text.append('\n').append(event));
        return text.toString();
    }
}
