package cn.dingxiang.jdbc;

import cn.dingxiang.directory.tokens.ApiUse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** How much programs have called, in table {@code api_use}. */
@Singleton
class JdbcApiUse implements ApiUse {
    private final ApiCount count;

    JdbcApiUse(ApiCount count) {
        this.count = count;
    }

    /** In a transaction of its own, so that the row is held no longer than it takes to count. */
    @Override
    public Optional<Period> take(long client, List<Period> periods) {
        try {
            count.take(client, periods);
            return Optional.empty();
        } catch (ApiCount.Exceeded exceeded) {
            return Optional.of(exceeded.period());
        }
    }
}
