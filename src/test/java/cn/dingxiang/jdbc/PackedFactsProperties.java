package cn.dingxiang.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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
        PackedFacts facts = new PackedFacts();
        for (Row row : rows) {
            facts.add(row.source(), row.sent());
        }
        List<Row> unpacked = new ArrayList<>();
        try (PackedFacts.Reader reader = reader()) {
            for (int time = 0; time < 2; time++) {
                unpacked.clear();
                reader.each(facts.packed(), (row, source) -> {
                    List<String> values = new ArrayList<>();
                    for (int column = 2; column <= COLUMNS; column++) {
                        values.add(row.text(column));
                    }
                    unpacked.add(new Row(source, values));
                });
            }
        }
        assertThat(unpacked).isEqualTo(rows);
    }

    @Example
    void what_was_cut_off_or_was_never_packed_is_refused() throws SQLException {
        PackedFacts facts = new PackedFacts();
        facts.add(0, new Row(0, List.of("一", "二", "三")).sent());
        byte[] packed = facts.packed();
        try (PackedFacts.Reader reader = reader()) {
            assertThatThrownBy(() -> reader.each(Arrays.copyOf(packed, packed.length - 4), (row, source) -> { }))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> reader.each(new byte[] {0, 0, 0, 9, -1, -1, -1}, (row, source) -> { }))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static PackedFacts.Reader reader() {
        return new PackedFacts.Reader(List.of(new SentRow(COLUMNS), new SentRow(COLUMNS), new SentRow(COLUMNS)));
    }
}
