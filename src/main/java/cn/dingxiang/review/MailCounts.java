package cn.dingxiang.review;

/**
 * What a mail round did.
 *
 * @param state       whether mail could go out, and if not, why
 * @param composed    digests queued
 * @param unreachable reminders set aside for want of an address
 * @param sent        mails the server accepted
 * @param deferred    mails to be tried again
 * @param refused     mails whose address was refused
 * @param dead        mails given up
 * @param dropped     mails with nothing left to say
 * @param bounced     sent mails that came back
 */
public record MailCounts(State state, int composed, int unreachable, int sent, int deferred, int refused, int dead, int dropped,
                         int bounced) {

    /** Whether mail could go out. */
    public enum State {
        /** Mail went out, as far as there was any. */
        OPEN,
        /** Outside working days or hours. */
        CLOSED,
        /** No mail server is configured. */
        NO_SERVER,
        /** The mail server did not answer; everything waits. */
        SERVER_DOWN
    }

    static MailCounts idle(State state, int bounced) {
        return new MailCounts(state, 0, 0, 0, 0, 0, 0, 0, bounced);
    }
}
