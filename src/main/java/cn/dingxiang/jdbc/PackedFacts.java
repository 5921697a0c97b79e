package cn.dingxiang.jdbc;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** The rows of one agreement's facts, in the order in which they were read, as table {@code review_facts} keeps them. */
final class PackedFacts {
    /** To be raised when rows are packed in another way: those kept before are then read anew. */
    static final int FORM = 1;

    private final ByteArrayOutputStream rows = new ByteArrayOutputStream();

    /** Adds a row. @param source which list of facts it is of */
    void add(int source, SentRow row) {
        rows.write(source);
        row.write(rows);
    }

    /** How many bytes the rows are, in four, and the rows deflated. */
    byte[] packed() {
        byte[] plain = rows.toByteArray();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 2);
            packed.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(plain.length).array());
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
        private final Inflater inflater = new Inflater(true);

        /** @param rows of each list of facts one, to be filled */
        Reader(List<SentRow> rows) {
            this.rows = rows;
        }

        /** Hands on every row, with which list of facts it is of. @throws IllegalStateException when this was not packed so */
        void each(byte[] packed, ObjIntConsumer<SentRow> taker) {
            ByteBuffer plain = plain(packed);
            while (plain.hasRemaining()) {
                int source = plain.get();
                SentRow row = rows.get(source);
                row.take(plain);
                taker.accept(row, source);
            }
        }

        private ByteBuffer plain(byte[] packed) {
            byte[] plain = new byte[ByteBuffer.wrap(packed).getInt()];
            inflater.reset();
            inflater.setInput(packed, Integer.BYTES, packed.length - Integer.BYTES);
            try {
                if (inflater.inflate(plain) < plain.length) {
                    throw new IllegalStateException("facts that are kept end early");
                }
            } catch (DataFormatException broken) {
                throw new IllegalStateException("facts that are kept cannot be unpacked", broken);
            }
            return ByteBuffer.wrap(plain);
        }

        @Override
        public void close() {
            inflater.end();
        }
    }
}
