package cn.dingxiang.review.feed;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Calendar addresses in memory, with what their owners owe. */
final class FakeFeedBook implements FeedBook {
    private final Map<Long, Feed> feeds = new HashMap<>();
    private final Map<String, Long> owners = new HashMap<>();
    private final Set<Long> closed = new HashSet<>();
    private final Map<Long, SortedMap<LocalDate, Integer>> owed = new HashMap<>();

    void close(long person) {
        closed.add(person);
    }

    void owes(long person, LocalDate until) {
        owed.computeIfAbsent(person, whose -> new TreeMap<>()).merge(until, 1, Integer::sum);
    }

    void done(long person, LocalDate until) {
        owed.get(person).remove(until);
    }

    @Override
    public Optional<Feed> of(long person) {
        return Optional.ofNullable(feeds.get(person));
    }

    @Override
    public Optional<Feed> byToken(String tokenHash) {
        return Optional.ofNullable(owners.get(tokenHash)).filter(person -> !closed.contains(person)).map(feeds::get);
    }

    @Override
    public void put(long person, String tokenHash, LocalDateTime at) {
        remove(person);
        owners.put(tokenHash, person);
        feeds.put(person, new Feed(person, at, null));
    }

    @Override
    public boolean remove(long person) {
        owners.values().removeIf(owner -> owner == person);
        return feeds.remove(person) != null;
    }

    @Override
    public void read(long person, LocalDateTime hour) {
        feeds.computeIfPresent(person, (whose, feed) -> new Feed(person, feed.madeAt(), hour));
    }

    @Override
    public SortedMap<LocalDate, Integer> days(long person, LocalDate from, LocalDate today) {
        return owed.getOrDefault(person, new TreeMap<>()).tailMap(from);
    }
}
