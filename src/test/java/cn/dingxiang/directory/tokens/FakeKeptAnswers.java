package cn.dingxiang.directory.tokens;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;

/** Answers in memory. */
final class FakeKeptAnswers implements KeptAnswers {
    private final Map<String, Known> known = new HashMap<>();

    @Override
    public Known claim(long client, String key, String fingerprint, String claim, LocalDateTime at) {
        return known.putIfAbsent(client + key, new Known(fingerprint, claim, at, null));
    }

    private boolean isHeld(long client, String key, String claim) {
        Known call = known.get(client + key);
        return call != null && call.claim().equals(claim) && call.answer() == null;
    }

    @Override
    public boolean takeOver(long client, String key, Known lost, String claim, LocalDateTime at) {
        return isHeld(client, key, lost.claim()) && known.put(client + key, new Known(lost.fingerprint(), claim, at, null)) != null;
    }

    @Override
    public boolean keep(long client, String key, String claim, KeptAnswer answer) {
        return isHeld(client, key, claim) && known.computeIfPresent(client + key, (call, then) -> new Known(then.fingerprint(), claim,
                then.claimedAt(), answer)) != null;
    }

    @Override
    public void release(long client, String key, String claim) {
        if (isHeld(client, key, claim)) {
            known.remove(client + key);
        }
    }

    @Override
    public void forget(LocalDateTime before) {
        known.values().removeIf(call -> call.claimedAt().isBefore(before));
    }
}
