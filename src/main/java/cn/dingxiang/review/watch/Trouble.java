package cn.dingxiang.review.watch;

import java.util.Objects;

/**
 * Something that is not as it should be.
 *
 * @param kind   what
 * @param about  which of several, such as a county; empty when there is but one
 * @param detail what is known of it, in Chinese, without ID numbers and passwords
 */
public record Trouble(Kind kind, String about, String detail) {

    /** What can stop. */
    public enum Kind {
        /** The server does not answer. */
        SERVER_SILENT,
        /** The server says that part of it does not work. */
        SERVER_UNWELL,
        /** The database cannot be reached. */
        DATABASE_SILENT,
        /** No review has gone through for too long. */
        REVIEW_STOPPED,
        /** No mail round has gone through for too long, or mail stays behind. */
        MAIL_STOPPED,
        /** The mail server does not answer the product. */
        MAIL_SERVER_SILENT,
        /** A county has imported nothing for too long. */
        IMPORTS_STOPPED
    }

    public Trouble {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(detail, "detail");
    }

    /** The same trouble, whatever is known of it by now. */
    String key() {
        return kind + " " + about;
    }
}
