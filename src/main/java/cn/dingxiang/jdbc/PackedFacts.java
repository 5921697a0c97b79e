package cn.dingxiang.jdbc;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The rows of one agreement's facts, in the order in which they were read, as table {@code review_facts} keeps them: deflated against
 * {@link UsualFacts}, so that a million of them stay in the database's memory.
 */
final class PackedFacts {
    /** What rows are packed against, and how: of those packed otherwise none is understood, they are read anew. */
    static final int FORM = 3 + UsualFacts.FORM;

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
        Deflater deflater = new Deflater();
        try {
            deflater.setDictionary(UsualFacts.rows());
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
                length += added;
                if (length == 0 && inflater.needsDictionary() && inflater.getAdler() == UsualFacts.CHECKSUM) {
                    inflater.setDictionary(UsualFacts.rows());
                } else if (added == 0 && !inflater.finished()) {
                    throw new DataFormatException("they end early, or were packed against something else");
                }
            }
            return length;
        }

        @Override
        public void close() {
            inflater.end();
        }
    }
}
