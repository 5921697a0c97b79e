package cn.dingxiang.jdbc;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** The rows of one agreement's facts, in the order in which they were read, as table {@code review_facts} keeps them. */
final class PackedFacts {
    /** To be raised when rows are packed in another way: those kept before are then read anew. */
    static final int FORM = 2;

    /** Bytes; more than most agreements' rows. */
    private static final int LIKELY = 8_192;

    private final ByteArrayOutputStream rows = new ByteArrayOutputStream();

    /** Adds a row. @param source which list of facts it is of */
    void add(int source, SentRow row) {
        rows.write(source);
        row.write(rows);
    }

    /** The rows deflated, with what tells whether they are whole. */
    byte[] packed() {
        byte[] plain = rows.toByteArray();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 2);
            byte[] part = new byte[plain.length + Byte.SIZE];
            while (!deflater.finished()) {
                packed.write(part, 0, deflater.deflate(part));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** Unpacks, one agreement after the other. */
    static final class Reader implements AutoCloseable {
        private final List<SentRow> rows;
        private final Inflater inflater = new Inflater();
        private byte[] plain = new byte[LIKELY];

        /** @param rows of each list of facts one, to be filled */
        Reader(List<SentRow> rows) {
            this.rows = rows;
        }

        /**
         * Hands on every row, with which list of facts it is of.
         *
         * @return whether they are what was packed; otherwise none is handed on
         */
        boolean each(byte[] packed, ObjIntConsumer<SentRow> taker) {
            int length;
            try {
                length = unpack(packed);
            } catch (DataFormatException broken) {
                return false;
            }
            ByteBuffer left = ByteBuffer.wrap(plain, 0, length);
            while (left.hasRemaining()) {
                int source = left.get();
                SentRow row = rows.get(source);
                row.take(left);
                taker.accept(row, source);
            }
            return true;
        }

        /** @return how many bytes of {@link #plain} are the rows */
        private int unpack(byte[] packed) throws DataFormatException {
            inflater.reset();
            inflater.setInput(packed);
            int length = 0;
            while (!inflater.finished()) {
                if (length == plain.length) {
                    plain = Arrays.copyOf(plain, 2 * length);
                }
                int added = inflater.inflate(plain, length, plain.length - length);
                if (added == 0 && !inflater.finished()) {
                    throw new DataFormatException("they end early, or want a dictionary");
                }
                length += added;
            }
            return length;
        }

        @Override
        public void close() {
            inflater.end();
        }
    }
}
