package cn.dingxiang.bancheck;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Clients in memory. */
final class FakeClientBook implements ClientBook {
    private final Map<String, BanClient> clients = new TreeMap<>();
    private final Map<String, String> hashes = new HashMap<>();
    private final Map<String, Integer> used = new HashMap<>();

    @Override
    public Optional<BanClient> find(String id) {
        return Optional.ofNullable(clients.get(id));
    }

    @Override
    public Optional<String> secretHash(String id) {
        return Optional.ofNullable(hashes.get(id));
    }

    @Override
    public List<BanClient> all() {
        return List.copyOf(clients.values());
    }

    @Override
    public boolean add(BanClient client, String secretHash, String by) {
        return clients.putIfAbsent(client.id(), client) == null && hashes.put(client.id(), secretHash) == null;
    }

    @Override
    public void rotate(String id, String secretHash, LocalDateTime at) {
        hashes.put(id, secretHash);
    }

    @Override
    public void revoke(String id, LocalDateTime at) {
        clients.computeIfPresent(id, (key, client) -> client.isActive()
                ? new BanClient(id, client.name(), client.kind(), client.province(), client.createdAt(), at) : client);
    }

    @Override
    public Optional<Period> take(String client, int people, List<Period> periods) {
        Optional<Period> exceeded = periods.stream()
                .filter(period -> used.getOrDefault(key(client, period), 0) + people > period.most()).findFirst();
        if (exceeded.isEmpty()) {
            periods.forEach(period -> used.merge(key(client, period), people, Integer::sum));
        }
        return exceeded;
    }

    private static String key(String client, Period period) {
        return client + period.name() + period.beginsAt();
    }
}
