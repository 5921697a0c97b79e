package cn.dingxiang.jdbc;

import cn.dingxiang.intake.register.Matched;
import io.micronaut.core.annotation.Introspected;

/** An agreement with the hash of its person's ID number. */
@Introspected
record MatchedRow(String hash, long agreementId, String number, String countyCode, String name) {

    Matched match() {
        return new Matched(agreementId, number, countyCode, name);
    }
}
