package cn.dingxiang.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A row of facts is kept as it was read. */
class PackedFactsProperties {
    private static final int COLUMNS = 4;

    /** Of a list of facts, the values of its columns from the second on. */
    record Row(int source, List<String> values) {
        SentRow sent() throws SQLException {
            SentRow sent = new SentRow(COLUMNS);
            sent.take((ResultSet) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ResultSet.class},
                    (proxy, method, arguments) -> bytes(values.get((int) arguments[0] - 2))));
            return sent;
        }

        private static byte[] bytes(String value) {
            return value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        }
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<String> values = Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(20), Arbitraries.strings().alpha().ofMinLength(250)
                .ofMaxLength(260), Arbitraries.strings().withCharRange('一', '龥').ofMaxLength(1_000)).injectNull(0.2);
        Arbitrary<List<String>> of = values.list().ofSize(COLUMNS - 1);
        return Combinators.combine(Arbitraries.integers().between(0, 2), of).as(Row::new).list().ofMaxSize(30);
    }

    @Property(tries = 300)
    void rows_come_out_as_they_went_in(@ForAll("rows") List<Row> rows) throws SQLException {
        byte[] packed = packed(rows);
        try (PackedFacts.Reader reader = reader()) {
            for (int time = 0; time < 2; time++) {
                List<Row> unpacked = new ArrayList<>();
                assertThat(reader.each(packed, into(unpacked))).isTrue();
                assertThat(unpacked).isEqualTo(rows);
            }
        }
    }

    @Property(tries = 300)
    void of_what_was_damaged_or_never_packed_no_row_is_handed_on(@ForAll("rows") List<Row> rows, @ForAll @IntRange(max = 9_999) int place,
                                                                @ForAll Damage damage) throws SQLException {
        try (PackedFacts.Reader reader = reader()) {
            assertThat(reader.each(damage.done(packed(rows), place), (row, source) -> fail("a row"))).isFalse();
        }
    }

    /** Some bytes make no difference: of {@code zzz} one may be copied from the one before or from the one before that. */
    @Property(tries = 300)
    void with_any_byte_damaged_the_rows_come_out_as_they_went_in_or_none_does(@ForAll("rows") List<Row> rows,
                                                                             @ForAll @IntRange(max = 9_999) int place) throws SQLException {
        byte[] damaged = packed(rows);
        damaged[place % damaged.length] ^= 0x11;
        List<Row> unpacked = new ArrayList<>();
        try (PackedFacts.Reader reader = reader()) {
            boolean whole = reader.each(damaged, into(unpacked));
            assertThat(unpacked).isEqualTo(whole ? rows : List.of());
        }
    }

    enum Damage {
        CUT_OFF, CHECKSUM, AGAINST_SOMETHING_ELSE, NEVER_PACKED;

        /** Where a packed row names what it was packed against. */
        private static final int DICTIONARY = 2;

        byte[] done(byte[] packed, int place) {
            byte[] damaged = packed.clone();
            switch (this) {
                case CUT_OFF -> damaged = Arrays.copyOf(packed, place % packed.length);
                case CHECKSUM -> damaged[packed.length - 1 - place % Integer.BYTES] ^= 0x11;
                case AGAINST_SOMETHING_ELSE -> damaged[DICTIONARY]++;
                case NEVER_PACKED -> damaged = "of another form".getBytes(StandardCharsets.UTF_8);
            }
            return damaged;
        }
    }

    private static byte[] packed(List<Row> rows) throws SQLException {
        PackedFacts facts = new PackedFacts();
        for (Row row : rows) {
            facts.add(row.source(), row.sent());
        }
        return facts.packed();
    }

    private static ObjIntConsumer<SentRow> into(List<Row> unpacked) {
        return (row, source) -> {
            List<String> values = new ArrayList<>();
            for (int column = 2; column <= COLUMNS; column++) {
                values.add(row.text(column));
            }
            unpacked.add(new Row(source, values));
        };
    }

    private static PackedFacts.Reader reader() {
        return new PackedFacts.Reader(List.of(new SentRow(COLUMNS), new SentRow(COLUMNS), new SentRow(COLUMNS)));
    }
}
