package cn.dingxiang.bancheck;

import cn.dingxiang.agreement.Exam;
import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.directory.IdNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * May this person apply for this, on that day?
 *
 * @param idNumber whose
 * @param name     their name as the asker has it
 * @param exam     what for
 * @param on       the day
 * @param ground   授权依据, by which the asker may know
 */
public record BanQuestion(IdNumber idNumber, String name, Exam exam, LocalDate on, String ground) {
    /** What it is read from. */
    public static final List<String> FIELDS = List.of("idNumber", "name", "exam", "on", "ground");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_GROUND = 200;
    private static final int LONGEST_FIELD = 40;

    public BanQuestion {
        Objects.requireNonNull(idNumber, "idNumber");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(exam, "exam");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(ground, "ground");
    }

    /**
     * Reads {@link #FIELDS}. The day lies between a year before {@code today} and two years after it: a check is
     * about a decision at hand, not a way through somebody's past.
     *
     * @throws MalformedInput naming the field, never its value
     */
    public static BanQuestion read(Fields fields, LocalDate today) {
        fields.known(FIELDS.toArray(String[]::new));
        String number = fields.text("idNumber");
        if (IdNumber.problem(number, today).isPresent()) {
            throw new MalformedInput(at(fields, "idNumber"), "not-an-id-number");
        }
        Exam exam = Exam.read(fields.object("exam"));
        if (exam.field() != null) {
            notLonger(fields, "exam.field", exam.field(), LONGEST_FIELD);
        }
        LocalDate on = fields.day("on");
        if (on.isBefore(today.minusYears(1)) || on.isAfter(today.plusYears(2))) {
            throw new MalformedInput(at(fields, "on"), "day-out-of-reach", today.minusYears(1).toString(), today.plusYears(2).toString());
        }
        return new BanQuestion(IdNumber.of(number), notLonger(fields, "name", fields.text("name"), LONGEST_NAME), exam, on,
                notLonger(fields, "ground", fields.text("ground"), LONGEST_GROUND));
    }

    private static String notLonger(Fields fields, String name, String text, int most) {
        if (text.length() > most) {
            throw new MalformedInput(at(fields, name), "text-too-long", Integer.toString(most));
        }
        return text.strip();
    }

    private static String at(Fields fields, String name) {
        return fields.path().isEmpty() ? name : fields.path() + "." + name;
    }
}
