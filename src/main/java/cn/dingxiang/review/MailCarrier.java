package cn.dingxiang.review;

import java.util.Objects;

/** Port: takes mail to a mail server. */
public interface MailCarrier {

    /** Where mail goes at present. */
    Route route();

    /** A connection for a batch. @throws Unreachable when the server does not answer or does not let us in */
    Connection open();

    /** Where mail can go. */
    enum Route {
        /** A real mail server. */
        SERVER,
        /** The embedded catcher of a demo, which keeps to no hours. */
        CATCHER,
        /** Nowhere: no server is configured. Reminders stay planned. */
        NONE
    }

    /** An open connection. */
    interface Connection extends AutoCloseable {

        /** Never throws for what is wrong with one mail. @throws Unreachable when the server is gone and cannot be reached again */
        Outcome deliver(QueuedMail mail);

        @Override
        void close();
    }

    /**
     * How one attempt went.
     *
     * @param result what became of it
     * @param reason what the server said; empty when accepted
     */
    record Outcome(Result result, String reason) {
        public Outcome {
            Objects.requireNonNull(result);
            Objects.requireNonNull(reason);
        }

        public static Outcome accepted() {
            return new Outcome(Result.ACCEPTED, "");
        }
    }

    /** What can become of an attempt. */
    enum Result {
        ACCEPTED,
        /** The address does not take mail, now or ever. */
        REFUSED,
        /** Try again later. */
        DEFERRED
    }

    /** The server cannot be reached; it says nothing about any mail. */
    final class Unreachable extends RuntimeException {
        public Unreachable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
