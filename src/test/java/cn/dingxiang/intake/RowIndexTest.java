package cn.dingxiang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowIndexTest {

    @Test
    void rows_with_the_same_key_know_each_other_and_others_nobody() {
        RowIndex index = new RowIndex();
        for (int row = 2; row <= 50_001; row++) {
            index.add("key " + row, row);
        }
        index.add("key 17", 60_000);
        index.add("key 17", 60_001);
        assertThat(index.other("key 17", 17)).isEqualTo(60_000);
        assertThat(index.other("key 17", 60_000)).isEqualTo(17);
        assertThat(index.other("key 17", 60_001)).isEqualTo(17);
        for (int row = 18; row <= 50_001; row++) {
            assertThat(index.other("key " + row, row)).isZero();
        }
    }
}
