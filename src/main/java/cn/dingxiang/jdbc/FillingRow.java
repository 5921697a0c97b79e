package cn.dingxiang.jdbc;

import cn.dingxiang.placement.Filling;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;

/** A row of {@code post_filling}, with the doctor's name and number. */
@Introspected
record FillingRow(long postId, long agreementId, String number, String name, LocalDate fromDate, @Nullable LocalDate toDate) {

    Filling filling() {
        return new Filling(agreementId, number, name, fromDate, toDate);
    }
}
