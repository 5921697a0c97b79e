package cn.dingxiang.jdbc;

import cn.dingxiang.directory.tokens.ApiClient;
import cn.dingxiang.directory.tokens.ApiClientBook;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Programs that call, in table {@code api_client}. */
@Singleton
class JdbcApiClientBook implements ApiClientBook {
    private final ApiClientRepository rows;

    JdbcApiClientBook(ApiClientRepository rows) {
        this.rows = rows;
    }

    @Override
    @Transactional
    public long add(ApiClient client, String tokenHash) {
        return rows.save(ApiClientRow.of(client, tokenHash)).id();
    }

    @Override
    public Optional<ApiClient> find(long id) {
        return rows.findById(id).map(ApiClientRow::client);
    }

    @Override
    public Optional<ApiClient> byToken(String tokenHash) {
        return rows.findByTokenHash(tokenHash).map(ApiClientRow::client);
    }

    @Override
    public List<ApiClient> in(String place) {
        return rows.in(place).stream().map(ApiClientRow::client).toList();
    }

    @Override
    @Transactional
    public void rotate(long id, String tokenHash, LocalDateTime at) {
        rows.rotate(id, tokenHash, at);
    }

    @Override
    @Transactional
    public void revoke(long id, LocalDateTime at) {
        rows.revoke(id, at);
    }

    @Override
    @Transactional
    public void used(long id, LocalDateTime at) {
        rows.used(id, at, at.minusMinutes(1));
    }
}
