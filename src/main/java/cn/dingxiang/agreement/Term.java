package cn.dingxiang.agreement;

import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A term an agreement can set, by its dotted name (domain rules, section 2). All of them stand in {@link #ALL}.
 *
 * @param <T> the type of its value
 */
public final class Term<T> {
    private static final List<Term<?>> REGISTER = new ArrayList<>();

    /** Floor of the service period set by policy, months. */
    public static final Term<Integer> MIN_SERVICE_MONTHS = term("minServiceMonths", Reading::wholeNumber);
    /** Agreed service period, months. */
    public static final Term<Integer> SERVICE_MONTHS = term("serviceMonths", Reading::wholeNumber);
    public static final Term<Training> TRAINING = term("training", reading -> reading.choice(Training.class));
    /** Nominal length of training, months. */
    public static final Term<Integer> TRAINING_MONTHS = term("trainingMonths", Reading::wholeNumber);
    /** Longest training allowed, months. */
    public static final Term<Integer> TRAINING_MAX_MONTHS = term("trainingMaxMonths", Reading::wholeNumber);
    public static final Term<TrainingCredit> TRAINING_CREDIT = term("trainingCredit", reading -> reading.choice(TrainingCredit.class));
    public static final Term<MonthDay> TRAINING_START_DUE = term("trainingStartDue", Reading::monthDay);
    public static final Term<ReportAfter> REPORT_AFTER = term("report.after", reading -> reading.choice(ReportAfter.class));
    public static final Term<Integer> REPORT_WITHIN_DAYS = term("report.withinDays", Reading::wholeNumber);
    public static final Term<Integer> EMPLOY_WITHIN_DAYS = term("employ.withinDays", Reading::wholeNumber);
    public static final Term<Integer> DEPLOY_WITHIN_DAYS = term("deploy.withinDays", Reading::wholeNumber);
    public static final Term<Integer> DISCHARGE_WITHIN_DAYS = term("discharge.withinDays", Reading::wholeNumber);
    public static final Term<MonthDay> ATTESTATION_DUE = term("attestationDue", Reading::monthDay);
    public static final Term<Boolean> CLOCK_WHILE_AWAITING_POST = term("clockWhileAwaitingPost", Reading::flag);
    /** {@code pauses.<GROUND>}, in the order of {@link PauseGround}. */
    static final List<Term<Boolean>> PAUSES = Arrays.stream(PauseGround.values())
            .map(ground -> term("pauses." + ground.name(), Reading::flag)).toList();
    public static final Term<Boolean> PAUSES_SECONDMENT = term("pauses.SECONDMENT", Reading::flag);
    public static final Term<List<Ban>> BANS = term("bans",
            reading -> Fields.each(reading.value(), reading.path(), (item, path) -> Ban.read(Fields.of(item, path), reading.clause())));
    public static final Term<List<Allowance>> ALLOWANCES = term("allowances",
            reading -> Fields.each(reading.value(), reading.path(), (item, path) -> Allowance.read(Fields.of(item, path), reading.clause())));
    public static final Term<PartTimeStudy> PART_TIME_STUDY = term("partTimeStudy", reading -> reading.choice(PartTimeStudy.class));
    public static final Term<Set<String>> TRANSFER_WITHIN_COUNTY = term("transfer.withinCounty", Reading::names);
    public static final Term<Set<String>> TRANSFER_CROSS_COUNTY = term("transfer.crossCounty", Reading::names);
    /** 有编有岗 owed. */
    public static final Term<Boolean> QUOTA_POST = term("quotaPost", Reading::flag);
    public static final Term<PayParity> PAY_PARITY = term("payParity", reading -> reading.choice(PayParity.class));
    public static final Term<Set<String>> REPAYMENT_ITEMS = term("repayment.items", Reading::names);
    public static final Term<ProRata> REPAYMENT_PRO_RATA = term("repayment.proRata", reading -> reading.choice(ProRata.class));
    public static final Term<Damages> DAMAGES = term("damages", reading -> Damages.read(Fields.of(reading.value(), reading.path())));

    /** Every term, in the order of the domain rules. */
    public static final List<Term<?>> ALL = List.copyOf(REGISTER);

    private static final Map<String, Term<?>> BY_NAME = Collections.unmodifiableMap(
            ALL.stream().collect(Collectors.toMap(Term::name, Function.identity())));
    private static final Set<String> GROUPS = ALL.stream().map(Term::name).filter(name -> name.contains("."))
            .map(name -> name.substring(0, name.indexOf('.'))).collect(Collectors.toUnmodifiableSet());

    private final String name;
    private final int index;
    private final Function<Reading, T> reader;

    private Term(String name, int index, Function<Reading, T> reader) {
        this.name = name;
        this.index = index;
        this.reader = reader;
    }

    private static <T> Term<T> term(String name, Function<Reading, T> reader) {
        Term<T> term = new Term<>(name, REGISTER.size(), reader);
        REGISTER.add(term);
        return term;
    }

    /** The term with this dotted name, or null. */
    public static Term<?> named(String name) {
        return BY_NAME.get(name);
    }

    /** Whether {@code name} is the first half of dotted names, such as {@code report}. */
    static boolean isGroup(String name) {
        return GROUPS.contains(name);
    }

    /** The dotted name, such as {@code report.withinDays}. */
    public String name() {
        return name;
    }

    /** What people call it. {@link Locale#ROOT} stands for Chinese. */
    public String title(Locale locale) {
        return Bundle.named("cn.dingxiang.agreement.terms").text(locale, name);
    }

    int index() {
        return index;
    }

    T read(Object value, String path, String clause) {
        return reader.apply(new Reading(value, path, clause));
    }

    @Override
    public String toString() {
        return name;
    }

    /** A value on its way in: the tree, where it stands, and the clause given for the whole term. */
    private record Reading(Object value, String path, String clause) {
        int wholeNumber() {
            return Fields.wholeNumber(value, path);
        }

        boolean flag() {
            if (value instanceof Boolean flag) {
                return flag;
            }
            throw new MalformedInput(path, "not-a-flag");
        }

        <E extends Enum<E>> E choice(Class<E> type) {
            return Fields.choice(value, path, type);
        }

        MonthDay monthDay() {
            if (value instanceof String text && text.matches("[0-9]{2}-[0-9]{2}") && !text.equals("02-29")) {
                try {
                    return MonthDay.parse("--" + text);
                } catch (DateTimeParseException malformed) {
                    throw new MalformedInput(path, "not-a-month-day");
                }
            }
            throw new MalformedInput(path, "not-a-month-day");
        }

        Set<String> names() {
            return Collections.unmodifiableSet(new LinkedHashSet<>(Fields.each(value, path, (item, where) -> {
                if (item instanceof String text && !text.isBlank()) {
                    return text;
                }
                throw new MalformedInput(where, "not-text");
            })));
        }
    }
}
