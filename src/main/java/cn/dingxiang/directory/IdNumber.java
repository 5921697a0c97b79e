package cn.dingxiang.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A citizen's identity number (GB 11643): six digits of division, eight of birth date, three of sequence, and a check character.
 * Only {@link #value()} gives it away; {@link #toString()} and {@link #masked()} do not.
 */
public final class IdNumber {

    /** What is wrong with a text that should be an ID number. */
    public enum Problem { NOT_EIGHTEEN_CHARACTERS, NO_SUCH_BIRTH_DATE, WRONG_CHECK_CHARACTER }

    private static final Pattern WITHIN_TEXT = Pattern.compile("(?<![0-9])([1-9][0-9]{3})[0-9]{10}([0-9]{3}[0-9Xx])(?![0-9])");
    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int FIRST_YEAR = 1900;
    private static final int FULL_AGE = 18;

    private final String value;

    private IdNumber(String value) {
        this.value = value;
    }

    /**
     * Reads a number; spaces around it are dropped and a small x is taken for X.
     *
     * @throws IllegalArgumentException naming the {@link Problem}, never the number
     */
    public static IdNumber of(String text) {
        String value = normalized(text);
        problem(value).ifPresent(problem -> {
            throw new IllegalArgumentException("not an ID number: " + problem);
        });
        return new IdNumber(value);
    }

    /** What is wrong with {@code text}, also a birth after {@code today}; empty when it is a valid number. */
    public static Optional<Problem> problem(String text, LocalDate today) {
        String value = normalized(text);
        return problem(value).or(() -> new IdNumber(value).bornOn().isAfter(today)
                ? Optional.of(Problem.NO_SUCH_BIRTH_DATE) : Optional.empty());
    }

    private static String normalized(String text) {
        return text == null ? "" : text.strip().replace('x', 'X');
    }

    private static Optional<Problem> problem(String value) {
        if (!SHAPE.matcher(value).matches()) {
            return Optional.of(Problem.NOT_EIGHTEEN_CHARACTERS);
        }
        if (!isBirthDate(value.substring(6, 14))) {
            return Optional.of(Problem.NO_SUCH_BIRTH_DATE);
        }
        return value.charAt(17) == checkCharacter(value) ? Optional.empty() : Optional.of(Problem.WRONG_CHECK_CHARACTER);
    }

    private static boolean isBirthDate(String digits) {
        try {
            return birthDate(digits).getYear() >= FIRST_YEAR;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** @param digits eight of them */
    private static LocalDate birthDate(String digits) {
        return LocalDate.of(Integer.parseInt(digits, 0, 4, 10), Integer.parseInt(digits, 4, 6, 10), Integer.parseInt(digits, 6, 8, 10));
    }

    /** The check character of the first seventeen digits (ISO 7064, MOD 11-2). */
    public static char checkCharacter(String digits) {
        int sum = 0;
        for (int index = 0; index < WEIGHTS.length; index++) {
            sum += (digits.charAt(index) - '0') * WEIGHTS[index];
        }
        return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
    }

    /** The whole number: only for sealing and matching. */
    public String value() {
        return value;
    }

    /** The number with its middle hidden, such as {@code 2201••••••••1234}. */
    public String masked() {
        return value.substring(0, 4) + "••••••••" + value.substring(14);
    }

    /** {@code text} with whatever looks like an ID number masked; null stays null. */
    public static String maskedIn(String text) {
        return text == null ? null : WITHIN_TEXT.matcher(text).replaceAll("$1••••••••$2");
    }

    public LocalDate bornOn() {
        return birthDate(value.substring(6, 14));
    }

    /** Whether its holder is under 18 on {@code day}, and needs a guardian to sign. */
    public boolean isMinorOn(LocalDate day) {
        return Period.between(bornOn(), day).getYears() < FULL_AGE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdNumber idNumber && idNumber.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
