package cn.dingxiang.jdbc;

import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Scope;
import cn.dingxiang.review.LiveAgreements;
import cn.dingxiang.review.ReviewSubject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Agreements read as the review reads them, a chunk a transaction. */
@Singleton
class JdbcLiveAgreements implements LiveAgreements {
    private static final int CHUNK = 500;
    private static final String LIVE = "FROM agreement a WHERE a.status = 'LIVE'";

    private final PlainConnections connections;
    private final CivilTime time;

    JdbcLiveAgreements(PlainConnections connections, CivilTime time) {
        this.connections = connections;
        this.time = time;
    }

    /** What a chunk is told apart by. */
    private record Key(long id, String number, String county) { }

    @Override
    public int count(Scope scope) {
        return connections.inTransaction(connection -> Sql.of("SELECT COUNT(*) AS number " + LIVE)
                .add(ScopeConditions.inCounties(scope.counties(), "a.county_code")).one(connection, row -> row.getInt("number")));
    }

    @Override
    public void each(Scope scope, Consumer<List<Held>> chunk) {
        long after = 0;
        List<Held> held;
        do {
            held = after(scope, after);
            if (!held.isEmpty()) {
                after = held.get(held.size() - 1).id();
                chunk.accept(held);
            }
        } while (held.size() == CHUNK);
    }

    private List<Held> after(Scope scope, long after) {
        return connections.inTransaction(connection -> {
            Map<Long, Key> keys = new LinkedHashMap<>();
            Sql.of("SELECT a.id, a.number, a.county_code " + LIVE + " AND a.id > ?", after)
                    .add(ScopeConditions.inCounties(scope.counties(), "a.county_code")).add("ORDER BY a.id LIMIT ?", CHUNK)
                    .list(connection, row -> new Key(row.getLong("id"), row.getString("number"), row.getString("county_code")))
                    .forEach(key -> keys.put(key.id(), key));
            if (keys.isEmpty()) {
                return List.of();
            }
            Map<Long, ReviewSubject> subjects = new LinkedHashMap<>();
            new ReviewReader(connection).records(keys.keySet().stream().mapToLong(Long::longValue).toArray(), time.today())
                    .forEach(subject -> subjects.put(subject.agreementId(), subject));
            List<Held> held = new ArrayList<>();
            keys.values().forEach(key -> held.add(held(key, subjects.get(key.id()))));
            return held;
        });
    }

    private static Held held(Key key, ReviewSubject subject) {
        boolean readable = subject != null && subject.unreadable() == null;
        return new Held(key.id(), key.number(), key.county(), readable ? subject.signed() : null, readable ? subject.events() : List.of());
    }
}
