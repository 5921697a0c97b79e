package cn.dingxiang.jdbc;

import cn.dingxiang.bancheck.ClientBook.Period;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/** Counts what clients ask in table {@code ban_check_use}, all periods or none. */
@Singleton
class BanUse {
    private static final int DAYS_KEPT = 2;

    private final BanClientRepository rows;

    BanUse(BanClientRepository rows) {
        this.rows = rows;
    }

    /** @throws Exceeded naming the first period that has no room; nothing is counted then */
    @Transactional
    public void take(String client, int people, List<Period> periods) {
        for (Period period : periods) {
            rows.begin(client, period.name(), period.beginsAt());
            if (rows.take(client, period.name(), period.beginsAt(), people, period.most()) == 0) {
                throw new Exceeded(period);
            }
            rows.forget(client, period.beginsAt().minusDays(DAYS_KEPT));
        }
    }

    /** Rolls the counting back. */
    static final class Exceeded extends RuntimeException {
        private final transient Period period;

        Exceeded(Period period) {
            this.period = period;
        }

        Period period() {
            return period;
        }
    }
}
