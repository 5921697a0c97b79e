package cn.dingxiang.testing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Lives at random: plausible ones that mostly go as they should, and chaotic ones in which anything comes at any time. */
public final class Lives {
    private static final LocalDate FIRST = LocalDate.of(2029, 6, 1);
    private static final int DAYS = 3_300;
    private static final List<String> GROUNDS = List.of("MATERNITY", "ILLNESS", "WORK_INJURY", "MILITARY", "FURTHER_TRAINING", "PERSONAL");
    private static final List<String> PARTIES = List.of("COUNTY", "EMPLOYER", "STUDENT");
    private static final List<String> UNITS = List.of(Life.UNIT, Life.OTHER_UNIT, "Township C");
    private static final List<String> EXAMS = List.of("POSTGRADUATE", "GOVERNMENT_BODY", "PUBLIC_INSTITUTION", "TITLE");

    private Lives() { }

    /** Half of them plausible, half chaotic. */
    public static Arbitrary<Life> any() {
        return Arbitraries.oneOf(plausible(), chaotic()).withoutEdgeCases();
    }

    /** Days on which to evaluate: before, during and after what happens. */
    public static Arbitrary<String> days() {
        return Arbitraries.frequencyOf(Tuple.of(1, day(DAYS / 4)), Tuple.of(3, day(DAYS + 900))).withoutEdgeCases();
    }

    /** Some kinds of exam, the one allowed among them. */
    public static Arbitrary<Map<String, Object>> exams() {
        return Arbitraries.oneOf(Arbitraries.of(EXAMS).map(Life::exam), Arbitraries.integers().between(2029, 2033).map(Life::generalPracticeMaster))
                .withoutEdgeCases();
    }

    /** Any events at any time, under any terms. */
    public static Arbitrary<Life> chaotic() {
        return Combinators.combine(agreements(), events().list().ofMaxSize(24)).as(Lives::told);
    }

    /** Graduation, training where it is asked for, reporting, employment and deployment with delays, then some of anything. */
    public static Arbitrary<Life> plausible() {
        Arbitrary<List<Integer>> delays = Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.integers().between(0, 45)),
                Tuple.of(1, Arbitraries.integers().between(46, 400))).list().ofSize(5);
        return Combinators.combine(agreements(), delays, Arbitraries.of("CERTIFIED", "PENDING", "FAILED", "WITHDRAWN", "NEVER"),
                later().list().ofMaxSize(8)).as((agreement, days, outcome, more) -> {
                    LocalDate on = FIRST.plusDays(days.get(0));
                    Life life = agreement.graduated(on.toString());
                    if (!outcome.equals("NEVER")) {
                        on = on.plusDays(days.get(1));
                        life = life.trainingStarted(on.toString());
                        on = on.plusMonths(12).plusDays(days.get(2));
                        life = life.trainingEnded(on.toString(), outcome);
                    }
                    on = on.plusDays(days.get(2));
                    life = life.reported(on.toString());
                    on = on.plusDays(days.get(3));
                    life = life.employed(on.toString());
                    on = on.plusDays(days.get(4));
                    return told(life.deployed(on.toString()), more);
                });
    }

    private static Life told(Life life, List<UnaryOperator<Life>> parts) {
        Life told = life;
        for (UnaryOperator<Life> part : parts) {
            told = part.apply(told);
        }
        return told;
    }

    private static Arbitrary<Life> agreements() {
        Arbitrary<Life> signed = Arbitraries.of(Life.bachelor(), Life.bachelor().signed("designatedUnit", null), Life.college(),
                Life.college().signed("cohort", 2026).with("attestationDue", "03-31"));
        Arbitrary<Integer> months = Arbitraries.of(1, 6, 13, 24, 36, 72);
        return Combinators.combine(signed, months, terms().list().ofMaxSize(8)).as((life, length, terms) ->
                told(life.months(length).with("trainingMonths", Math.min(24, length)), terms));
    }

    private static Arbitrary<UnaryOperator<Life>> terms() {
        return Arbitraries.oneOf(
                term("trainingCredit", "NONE", "FULL", "IF_CERTIFIED", null), term("training", "NONE", "RESIDENCY"),
                term("trainingMaxMonths", 6, 18, null), term("trainingStartDue", "09-30", "01-01", null),
                term("report.after", "GRADUATION", "TRAINING", null), term("report.withinDays", 0, 30, 60, null),
                term("employ.withinDays", 0, 30, 90, null), term("deploy.withinDays", 0, 30, 90, null),
                term("discharge.withinDays", 0, 30, null), term("attestationDue", "01-31", "12-31", null),
                term("clockWhileAwaitingPost", true, true, false, null), term("pauses.MATERNITY", true, false, null),
                term("pauses.ILLNESS", true, false, null), term("pauses.SECONDMENT", true, false, null),
                term("transfer.withinCounty", List.of("COUNTY"), List.of(), List.of("COUNTY", "EMPLOYER"), null),
                term("transfer.crossCounty", List.of("FROM_COUNTY", "TO_COUNTY"), null), term("quotaPost", true, null),
                term("payParity", "NO_LOWER", "ALIGNED", null), term("partTimeStudy", "FREE", "CONSENT", null),
                term("repayment.proRata", "NONE", "MONTH", "DAY", null), term("serviceMonths", 5, 12, 36),
                term("bans", List.of(Life.ban("第九条", "GOVERNMENT_BODY", "STUDY", "SERVICE"), Life.jobBan("第十条", "AWAITING")),
                        List.of(Life.ban("第九条", "POSTGRADUATE", "AWAITING", "TRAINING")), null));
    }

    private static Arbitrary<UnaryOperator<Life>> term(String name, Object... values) {
        return Arbitraries.of(Arrays.asList(values)).map(value -> life -> life.with(name, value));
    }

    /** What can happen at any time. */
    private static Arbitrary<UnaryOperator<Life>> events() {
        return Arbitraries.oneOf(beginnings(), later());
    }

    private static Arbitrary<UnaryOperator<Life>> beginnings() {
        return Combinators.combine(Arbitraries.integers().between(0, 13), day(DAYS), Arbitraries.of("CERTIFIED", "PENDING", "FAILED", "WITHDRAWN"),
                Arbitraries.of(GROUNDS)).as((kind, on, outcome, ground) -> life -> switch (kind) {
                    case 0 -> life.graduated(on);
                    case 1 -> life.studyEnded(on);
                    case 2, 3 -> life.trainingStarted(on);
                    case 4 -> life.trainingEnded(on, outcome);
                    case 5 -> life.trainingCertified(on);
                    case 6 -> life.trainingFailed(on);
                    case 7 -> life.trainingPaused(on, ground);
                    case 8 -> life.trainingResumed(on);
                    case 9 -> life.masterStarted(on);
                    case 10 -> life.masterEnded(on, outcome.equals("CERTIFIED") ? "DEGREE" : "WITHDRAWN");
                    case 11 -> life.reported(on);
                    case 12 -> life.employed(on);
                    default -> life.deployed(on);
                });
    }

    /** What can happen once deployed. */
    private static Arbitrary<UnaryOperator<Life>> later() {
        Arbitrary<Integer> kinds = Arbitraries.integers().between(0, 24);
        return Combinators.combine(kinds, day(DAYS), Arbitraries.integers().between(0, 200), Arbitraries.of(PARTIES), Arbitraries.of(UNITS),
                Arbitraries.of(GROUNDS), sources(), exams()).as((kind, on, days, party, unit, ground, source, exam) -> life -> {
                    String until = LocalDate.parse(on).plusDays(days).toString();
                    int year = Integer.parseInt(on.substring(0, 4));
                    Life told = switch (kind) {
                        case 0, 1 -> life.paused(on, ground, until).resumed(LocalDate.parse(on).plusDays(days + days % 7 - 3L).toString());
                        case 2 -> life.paused(on, ground);
                        case 3 -> life.paused(on, ground, until).saying("approved", false);
                        case 4 -> life.pauseExtended(on, until);
                        case 5 -> life.resumed(on);
                        case 6 -> life.seconded(on, party).returned(until);
                        case 7 -> life.seconded(on, party);
                        case 8 -> life.deployed(on, unit, party);
                        case 9 -> life.deployedAcross(on, unit, party).saying("grassroots", days % 2 == 0);
                        case 10 -> life.transferApproved(on, unit, "COUNTY", "EMPLOYER");
                        case 11 -> life.leftPost(on, days % 2 == 0 ? "RESIGNED" : "DISMISSED");
                        case 12 -> life.employed(on, unit).saying("quotaPost", days % 2 == 0);
                        case 13 -> life.attested(on, year - days % 3 + 1);
                        case 14 -> life.attestedOffPost(on, year - days % 3 + 1);
                        case 15 -> life.payRecorded(on, "" + days, "100");
                        case 16 -> life.titleAwarded(on, "GRASSROOTS_SENIOR");
                        case 17 -> life.examApplied(on, exam);
                        case 18 -> life.examWithdrawn(on, (String) exam.get("kind"));
                        case 19 -> life.employedElsewhere(on, unit);
                        case 20 -> life.elsewhereEnded(on, unit);
                        case 21 -> life.practiceRegistered(on, unit);
                        case 22 -> life.deferredByProvince(on, List.of("TRAINING", "REPORT", "EMPLOY", "DEPLOY").get(days % 4), until);
                        case 23 -> life.otherMasterStarted(on, days % 2 == 0 ? "FULL_TIME" : "PART_TIME");
                        default -> ending(life, on, days);
                    };
                    return told.by(source);
                });
    }

    private static Life ending(Life life, String on, int days) {
        return switch (days % 5) {
            case 0 -> life.released(on);
            case 1 -> life.exempted(on);
            case 2 -> life.discharged(on);
            case 3 -> life.deceased(on);
            default -> life.payment(on, days + ".00");
        };
    }

    private static Arbitrary<String> sources() {
        return Arbitraries.of("COUNTY", "EMPLOYER", "REGISTER:tax", "REGISTER:practice");
    }

    /** Days at random, many of them close together and some far apart. */
    private static Arbitrary<String> day(int last) {
        return Arbitraries.oneOf(Arbitraries.integers().between(0, last), Arbitraries.integers().between(0, last / 6).map(days -> days * 6 % (last + 1)))
                .map(days -> FIRST.plusDays(days).toString());
    }
}
