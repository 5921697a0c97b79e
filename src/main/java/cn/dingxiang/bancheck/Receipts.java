package cn.dingxiang.bancheck;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Numbers of receipts, such as {@code BC20261122-7K3MQ9XD4T}: the day, and ten letters nobody can count up from. */
final class Receipts {
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 10;

    private final SecureRandom random = new SecureRandom();

    String next(LocalDate day) {
        StringBuilder number = new StringBuilder("BC").append(DateTimeFormatter.BASIC_ISO_DATE.format(day)).append('-');
        random.ints(LENGTH, 0, LETTERS.length()).forEach(index -> number.append(LETTERS.charAt(index)));
        return number.toString();
    }
}
