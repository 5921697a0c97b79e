package cn.dingxiang.directory.tokens;

import cn.dingxiang.casework.Transactions;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Refused;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Does what a call asks once, however often it comes with the same key: the answer is kept in the transaction of the change itself, so
 * that there is either both or neither, also when the process is killed in between.
 */
@Singleton
public class OnlyOnce {
    /** The key came with another request before. */
    public static final String OTHER_REQUEST = "key-other-request";
    /** The same call is just being answered. */
    public static final String UNDER_WAY = "key-under-way";

    private final KeptAnswers answers;
    private final ApiLimits limits;
    private final Transactions transactions;
    private final CivilTime time;

    public OnlyOnce(KeptAnswers answers, ApiLimits limits, Transactions transactions, CivilTime time) {
        this.answers = answers;
        this.limits = limits;
        this.transactions = transactions;
        this.time = time;
    }

    /**
     * @param answer   what was answered
     * @param repeated whether it was answered before
     */
    public record Outcome(KeptAnswer answer, boolean repeated) { }

    /**
     * Does {@code work}, or gives the answer it had before. Work that fails leaves the key free.
     *
     * @param fingerprint of the request: the same key with another is refused
     * @throws Refused with {@link #OTHER_REQUEST} or {@link #UNDER_WAY}
     */
    public Outcome of(ApiClient client, String key, String fingerprint, Supplier<KeptAnswer> work) {
        LocalDateTime now = time.now().truncatedTo(ChronoUnit.MICROS);
        answers.forget(now.minus(limits.keepAnswers()));
        String claim = UUID.randomUUID().toString();
        KeptAnswers.Known known = answers.claim(client.id(), key, fingerprint, claim, now);
        if (known != null) {
            if (!known.fingerprint().equals(fingerprint)) {
                throw refused(OTHER_REQUEST);
            }
            if (known.answer() != null) {
                return new Outcome(known.answer(), true);
            }
            boolean lost = known.claimedAt().plus(limits.lease()).isBefore(now);
            if (!lost || !answers.takeOver(client.id(), key, known, claim, now)) {
                throw refused(UNDER_WAY);
            }
        }
        try {
            return new Outcome(transactions.inOne(() -> done(client, key, claim, work)), false);
        } catch (RuntimeException | Error failure) {
            answers.release(client.id(), key, claim);
            throw failure;
        }
    }

    private KeptAnswer done(ApiClient client, String key, String claim, Supplier<KeptAnswer> work) {
        KeptAnswer answer = work.get();
        if (!answers.keep(client.id(), key, claim, answer)) {
            // whoever took the claim over does it
            throw refused(UNDER_WAY);
        }
        return answer;
    }

    private static Refused refused(String problem) {
        return new Refused(ApiClients.WORDS, problem);
    }
}
