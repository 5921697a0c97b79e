package cn.dingxiang.jdbc;

import cn.dingxiang.bancheck.BanClient;
import cn.dingxiang.bancheck.ClientBook;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Clients of the ban check in tables {@code ban_check_client} and {@code ban_check_use}. */
@Singleton
class JdbcClientBook implements ClientBook {
    private final BanClientRepository rows;
    private final BanUse use;

    JdbcClientBook(BanClientRepository rows, BanUse use) {
        this.rows = rows;
        this.use = use;
    }

    @Override
    public Optional<BanClient> find(String id) {
        return rows.findById(id).map(BanClientRow::client);
    }

    @Override
    public Optional<String> secretHash(String id) {
        return rows.findById(id).map(BanClientRow::secretHash);
    }

    @Override
    public List<BanClient> all() {
        return rows.findAllOrderById().stream().map(BanClientRow::client).toList();
    }

    @Override
    @Transactional
    public boolean add(BanClient client, String secretHash, String by) {
        return rows.add(client.id(), client.name(), client.kind(), client.province(), secretHash, client.createdAt(), by) == 1;
    }

    @Override
    @Transactional
    public void rotate(String id, String secretHash, LocalDateTime at) {
        rows.rotate(id, secretHash, at);
    }

    @Override
    @Transactional
    public void revoke(String id, LocalDateTime at) {
        rows.revoke(id, at);
    }

    /** In a transaction of its own, so that the row is held no longer than it takes to count. */
    @Override
    public Optional<Period> take(String client, int people, List<Period> periods) {
        try {
            use.take(client, people, periods);
            return Optional.empty();
        } catch (BanUse.Exceeded exceeded) {
            return Optional.of(exceeded.period());
        }
    }
}
