package cn.dingxiang.agreement;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Days as documents write them, {@code 2030-09-01} and nothing else: there are millions of them, too many for a formatter. */
final class IsoDay {
    private static final int LENGTH = 10;

    private IsoDay() { }

    /** @throws DateTimeException when the text is no day */
    static LocalDate parse(String text) {
        if (text.length() != LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            throw new DateTimeException("not a day");
        }
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, LENGTH));
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("not a day");
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
