package cn.dingxiang.jdbc;

import cn.dingxiang.intake.register.Fate;
import cn.dingxiang.intake.register.Matched;
import cn.dingxiang.intake.register.RegisterLine;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/** A row of a register with whose it is. */
@Introspected
record RegisterLineView(int line, Fate fate, @Nullable Long agreementId, @Nullable String number, @Nullable String countyCode,
                        @Nullable String name, @Nullable String masked, boolean nameDiffers, @Nullable String cells,
                        @Nullable String reason, @Nullable String detail) {

    RegisterLine read() {
        Matched match = agreementId == null ? null : new Matched(agreementId, number, countyCode, name);
        return RegisterLineRow.line(line, fate, match, masked, nameDiffers, cells, reason, detail);
    }
}
