package cn.dingxiang.review;

import java.util.function.Predicate;

/** Port: the mailbox to which undeliverable mail returns. */
public interface BounceBox {

    /**
     * Hands over each unread report of a mail that finally failed. What {@code taker} returns true for is not offered again; what it
     * does not know stays for people to read.
     *
     * @return how many were taken
     */
    int read(Predicate<Bounce> taker);

    /**
     * A mail that came back.
     *
     * @param messageId of our mail, with angle brackets
     * @param reason    the status and words of the server that refused it
     */
    record Bounce(String messageId, String reason) {
        public Bounce {
            java.util.Objects.requireNonNull(messageId);
            java.util.Objects.requireNonNull(reason);
        }
    }
}
