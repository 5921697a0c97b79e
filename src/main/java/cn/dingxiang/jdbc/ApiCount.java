package cn.dingxiang.jdbc;

import cn.dingxiang.directory.tokens.ApiUse.Period;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/** Counts calls in table {@code api_use}, in all periods or none. */
@Singleton
class ApiCount {
    private static final int DAYS_KEPT = 2;

    private final ApiClientRepository rows;

    ApiCount(ApiClientRepository rows) {
        this.rows = rows;
    }

    /** @throws Exceeded naming the first period that has no room; nothing is counted then */
    @Transactional
    public void take(long client, List<Period> periods) {
        for (Period period : periods) {
            if (rows.take(client, period.name(), period.beginsAt(), period.most()) == 1) {
                continue;
            }
            rows.begin(client, period.name(), period.beginsAt());
            rows.forgetUse(client, period.beginsAt().minusDays(DAYS_KEPT));
            if (rows.take(client, period.name(), period.beginsAt(), period.most()) == 0) {
                throw new Exceeded(period);
            }
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
