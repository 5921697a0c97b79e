package cn.dingxiang.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.timeline.EventKind;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/** What kept facts are packed against are facts as they are recorded. */
class UsualFactsTest {
    private static final int DOCUMENT = 1;
    private static final int EVENT = 2;
    private static final int COLUMNS_OF_AN_EVENT = 8;
    private static final String ORDINARY_LIFE = """
            7004120 2018-09-05 1 ENROLLED COUNTY
            7004121 2023-06-27 2 GRADUATED COUNTY
            7004122 2023-07-12 3 REPORTED COUNTY
            7004123 2023-07-30 4 EMPLOYED COUNTY {"employer":"柳河县人民医院"}
            7004124 2023-09-01 5 TRAINING_STARTED COUNTY {"base":"通化示例全科规培基地"}
            7004125 2026-08-31 6 TRAINING_ENDED COUNTY {"outcome":"CERTIFIED"}
            7004126 2026-09-20 7 DEPLOYED COUNTY {"unit":"三源浦镇卫生院","county":"220524","orderedBy":"COUNTY","province":"22"}
            7004127 2026-10-09 8 PRACTICE_REGISTERED COUNTY {"institution":"三源浦镇卫生院"}
            7019533 2024-08-23 9 LICENCE_EXAM COUNTY {"level":"PHYSICIAN","passed":true}
            7019534 2027-01-18 10 ATTESTED COUNTY {"year":2026}
            7019535 2027-04-11 11 PAY_RECORDED COUNTY {"monthly":"6780.00","parity":"6530.00"}""";

    @Test
    void each_row_can_be_read_and_every_kind_of_event_is_among_them() {
        Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
        each(ByteBuffer.wrap(UsualFacts.rows()), (source, row) -> {
            if (source == DOCUMENT) {
                assertThat(SignedAgreement.read(Fields.of(StoredJson.tree(row.text(2)), "agreement")).province()).isEqualTo("22");
            } else if (source == EVENT) {
                kinds.add(StoredJson.event(row.day(3), row.text(5), row.text(6), row.text(7)).kind());
            }
        });
        assertThat(kinds).containsExactlyInAnyOrder(EventKind.values());
    }

    @Test
    void an_ordinary_life_takes_less_than_half_the_room_it_would_take_packed_alone() {
        byte[] rows = written(ORDINARY_LIFE);
        PackedFacts facts = new PackedFacts();
        each(ByteBuffer.wrap(rows), facts::add);
        assertThat(facts.packed().length).isLessThan(alone(rows) / 2);
    }

    private static byte[] written(String events) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        events.lines().map(event -> event.split(" ")).forEach(event -> {
            rows.write(EVENT);
            for (int column = 2; column <= COLUMNS_OF_AN_EVENT; column++) {
                SentRow.write(column - 2 < event.length ? event[column - 2].getBytes(StandardCharsets.UTF_8) : null, rows);
            }
        });
        return rows.toByteArray();
    }

    private static int alone(byte[] rows) {
        Deflater deflater = new Deflater();
        deflater.setInput(rows);
        deflater.finish();
        int length = deflater.deflate(new byte[2 * rows.length]);
        deflater.end();
        return length;
    }

    private static void each(ByteBuffer rows, BiConsumer<Integer, SentRow> taker) {
        List<SentRow> empty = FactReader.emptyRows();
        while (rows.hasRemaining()) {
            int source = rows.get();
            SentRow row = empty.get(source);
            row.take(rows);
            taker.accept(source, row);
        }
    }
}
