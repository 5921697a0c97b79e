package cn.dingxiang.jdbc;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** A row of facts as the server sent it, as text: taken from the driver once, for what stands for it and for what it says. */
final class SentRow {
    private static final int YEAR = 4;
    private static final int MONTH = 5;
    private static final int DAY = 8;
    private static final int DIGITS = 2;
    /** In place of the length of a value: it is absent, or its length follows in four bytes. */
    private static final int ABSENT = 255;
    private static final int LONG = 254;

    private final byte[][] values;

    /** @param columns how many there are */
    SentRow(int columns) {
        values = new byte[columns + 1][];
    }

    /** Takes the columns from the second on; the first is whose row it is. */
    void take(ResultSet row) throws SQLException {
        for (int column = 2; column < values.length; column++) {
            values[column] = row.getBytes(column);
        }
    }

    /** Takes the columns as {@link #write} wrote them. */
    void take(ByteBuffer written) {
        for (int column = 2; column < values.length; column++) {
            int length = written.get() & 0xff;
            values[column] = length == ABSENT ? null : new byte[length == LONG ? written.getInt() : length];
            if (values[column] != null) {
                written.get(values[column]);
            }
        }
    }

    /** Writes the columns from the second on. */
    void write(ByteArrayOutputStream to) {
        for (int column = 2; column < values.length; column++) {
            write(values[column], to);
        }
    }

    /** Writes one column. @param value null when absent */
    static void write(byte[] value, ByteArrayOutputStream to) {
        if (value == null) {
            to.write(ABSENT);
        } else if (value.length < LONG) {
            to.write(value.length);
            to.writeBytes(value);
        } else {
            to.write(LONG);
            to.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
            to.writeBytes(value);
        }
    }

    /** Takes the row into what stands for the facts of {@code loaded}. */
    void digest(LoadedAgreement loaded) {
        for (int column = 2; column < values.length; column++) {
            loaded.digest(values[column]);
        }
    }

    /** Null when absent. */
    String text(int column) {
        byte[] value = values[column];
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }

    /** A whole number; 0 when absent. */
    long number(int column) {
        byte[] value = values[column];
        if (value == null) {
            return 0;
        }
        boolean negative = value[0] == '-';
        long number = number(value, negative ? 1 : 0, value.length);
        return negative ? -number : number;
    }

    /** A date; null when absent. */
    LocalDate day(int column) {
        byte[] value = values[column];
        return value == null ? null : LocalDate.of((int) number(value, 0, YEAR), (int) number(value, MONTH, MONTH + DIGITS),
                (int) number(value, DAY, DAY + DIGITS));
    }

    private static long number(byte[] value, int from, int to) {
        long number = 0;
        for (int place = from; place < to; place++) {
            number = number * 10 + value[place] - '0';
        }
        return number;
    }
}
