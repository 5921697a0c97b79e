package cn.dingxiang.confirmation;

import cn.dingxiang.agreement.PauseGround;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The form by which a link is answered, read field by field: {@code decision} ({@link #CONFIRM} or {@link #OBJECT}), {@code by},
 * {@code reason}, and what the question needs. What is wrong with a field is said beside it; the rest stays as typed.
 */
public final class ReplyForm {
    public static final String CONFIRM = "confirm";
    public static final String OBJECT = "object";
    /** How many absences the form has room for. */
    public static final int ABSENCES = 4;
    /** In {@code absenceNground}: not approved, or not known. */
    public static final String NOT_APPROVED = "NOT_APPROVED";
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_REASON = 1000;
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,2})?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");

    private final LinkView asked;
    private final Map<String, String> values;
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    /** @param values as typed; fields that are not asked for are not looked at */
    public ReplyForm(LinkView asked, Map<String, String> values) {
        this.asked = asked;
        this.values = Map.copyOf(values);
    }

    /** The reply; empty when {@link #problems} has something to say. */
    public Optional<Reply> read() {
        String by = text("by", LONGEST_NAME);
        Reply reply = switch (value("decision")) {
            case OBJECT -> objection(by);
            case CONFIRM -> confirmation(by);
            default -> {
                wrong("decision", "decision");
                yield null;
            }
        };
        Optional.ofNullable(problems.remove("by")).ifPresent(last -> problems.put("by", last));
        return problems.isEmpty() ? Optional.ofNullable(reply) : Optional.empty();
    }

    /** What is wrong, by field, in the order of the form. */
    public Map<String, Problem> problems() {
        return problems;
    }

    private Reply objection(String by) {
        String reason = text("reason", LONGEST_REASON);
        return problems.isEmpty() ? new Reply.Objection(by, reason) : null;
    }

    private Reply confirmation(String by) {
        return switch (asked.link().question()) {
            case REPORT -> {
                LocalDate on = day("on");
                yield problems.isEmpty() ? new Reply.Reported(by, on) : null;
            }
            case RETURN -> {
                LocalDate on = day("on");
                yield problems.isEmpty() ? new Reply.Returned(by, on) : null;
            }
            case POST -> post(by);
            case PAY -> {
                LocalDate on = day("on");
                Reply.Monthly pay = pay();
                yield problems.isEmpty() ? new Reply.Paid(by, on, pay) : null;
            }
            case YEAR -> year(by);
        };
    }

    private Reply post(String by) {
        LocalDate on = day("on");
        String quota = oneOf("quotaPost", "yes", "no");
        boolean paid = !value("monthly").isEmpty() || !value("parity").isEmpty();
        Reply.Monthly pay = paid ? pay() : null;
        return problems.isEmpty() ? new Reply.InPost(by, on, quota.equals("yes"), pay) : null;
    }

    private Reply year(String by) {
        int year = Integer.parseInt(asked.link().matter().subject());
        String presence = oneOf("presence", "yes", "no");
        if (!"yes".equals(presence)) {
            return problems.isEmpty() ? new Reply.Year(by, year, null, List.of()) : null;
        }
        Reply.Days frame = new Reply.Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        Reply.Days present = days("from", "to", frame);
        List<Reply.Absence> absences = new ArrayList<>();
        for (int place = 1; place <= ABSENCES; place++) {
            absence("absence" + place, present == null ? frame : present).ifPresent(absences::add);
        }
        return problems.isEmpty() ? new Reply.Year(by, year, present, absences) : null;
    }

    private Optional<Reply.Absence> absence(String name, Reply.Days present) {
        boolean blank = value(name + "from").isEmpty() && value(name + "to").isEmpty() && value(name + "ground").isEmpty();
        if (blank) {
            return Optional.empty();
        }
        Reply.Days days = days(name + "from", name + "to", present);
        List<String> grounds = new ArrayList<>(Arrays.stream(PauseGround.values()).map(Enum::name).toList());
        grounds.add(NOT_APPROVED);
        String ground = oneOf(name + "ground", grounds.toArray(String[]::new));
        return days == null || ground == null ? Optional.empty()
                : Optional.of(new Reply.Absence(days, ground.equals(NOT_APPROVED) ? null : PauseGround.valueOf(ground)));
    }

    private Reply.Days days(String fromName, String toName, Reply.Days within) {
        LocalDate from = day(fromName);
        LocalDate to = day(toName);
        if (from == null || to == null) {
            return null;
        }
        if (to.isBefore(from)) {
            wrong(toName, "backwards");
        } else if (from.isBefore(within.from()) || from.isAfter(within.to())) {
            wrong(fromName, "outside", within.from(), within.to());
        } else if (to.isAfter(within.to())) {
            wrong(toName, "outside", within.from(), within.to());
        }
        return to.isBefore(from) ? null : new Reply.Days(from, to);
    }

    private Reply.Monthly pay() {
        BigDecimal monthly = amount("monthly");
        BigDecimal parity = amount("parity");
        return monthly == null || parity == null ? null : new Reply.Monthly(monthly, parity);
    }

    private BigDecimal amount(String name) {
        String typed = value(name).replace(",", "").replace("，", "");
        if (!AMOUNT.matcher(typed).matches()) {
            wrong(name, "amount");
            return null;
        }
        return new BigDecimal(typed);
    }

    private LocalDate day(String name) {
        try {
            LocalDate day = LocalDate.parse(value(name));
            if (day.isAfter(asked.today()) || day.isBefore(asked.earliest())) {
                wrong(name, "out-of-time", asked.earliest(), asked.today());
                return null;
            }
            return day;
        } catch (DateTimeParseException malformed) {
            wrong(name, "day");
            return null;
        }
    }

    private String oneOf(String name, String... choices) {
        String typed = value(name);
        if (!Arrays.asList(choices).contains(typed)) {
            wrong(name, "choice");
            return null;
        }
        return typed;
    }

    private String text(String name, int most) {
        String typed = value(name);
        if (typed.isEmpty()) {
            wrong(name, "missing");
        } else if (typed.length() > most) {
            wrong(name, "too-long", most, typed.length());
        } else if (CONTROL.matcher(typed).find()) {
            wrong(name, "control");
        }
        return typed;
    }

    private String value(String name) {
        return values.getOrDefault(name, "").strip();
    }

    private void wrong(String field, String problem, Object... arguments) {
        problems.putIfAbsent(field, new Problem(problem, Arrays.stream(arguments).map(String::valueOf).toList()));
    }

    /** What is wrong with a field; its words are {@code problem.KEY}. */
    public record Problem(String key, List<String> arguments) {
        public Problem {
            arguments = List.copyOf(arguments);
        }

        /** What is wrong and what to do. */
        public String text(Locale locale) {
            return LinkWords.say(locale, "problem." + key, arguments.toArray());
        }
    }
}
