package cn.dingxiang.directory.tokens;

import java.time.LocalDateTime;

/** Port: calls that came with an idempotency key, and what they were answered. */
public interface KeptAnswers {

    /**
     * A call as it is known.
     *
     * @param fingerprint of the request that first came with the key
     * @param claim       of whoever is at it
     * @param claimedAt   since when
     * @param answer      null while it is not answered
     */
    record Known(String fingerprint, String claim, LocalDateTime claimedAt, KeptAnswer answer) { }

    /**
     * Claims a key at once, for all to see, whatever transaction is under way.
     *
     * @return the call that has it already, or null when it is claimed now
     */
    Known claim(long client, String key, String fingerprint, String claim, LocalDateTime at);

    /** Takes a claim over from whoever seems to be lost. @return false when they answered meanwhile, or another was faster */
    boolean takeOver(long client, String key, Known lost, String claim, LocalDateTime at);

    /** Keeps the answer, in the transaction of what was done. @return false when the claim was taken over by another */
    boolean keep(long client, String key, String claim, KeptAnswer answer);

    /** Gives a claim up: nothing was done. */
    void release(long client, String key, String claim);

    /** Forgets what was claimed before this. */
    void forget(LocalDateTime before);
}
