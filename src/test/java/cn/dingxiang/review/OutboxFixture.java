package cn.dingxiang.review;

import java.util.Set;

/** What a test of the outbox arranges and looks at, on the fake as on the database. */
public interface OutboxFixture {

    /** A planned reminder about 王小明's live agreement. @return its id */
    long remind(String recipient, String code, String anchorOn, String stage);

    /** A planned reminder about an agreement still being filed. */
    long remindWhileFiling(String recipient, String code, String anchorOn, String stage);

    /** Puts agreements being filed live. */
    void start();

    /** Gives a recipient a contact, or its only contact another address. */
    void contact(String recipient, String email);

    /** The review finds that the thing is done. */
    void stop(long reminder);

    /** Status and the mail it is in, such as {@code MAILED}. */
    String statusOf(long reminder);

    /** Status of every mail of the recipient, in order, such as {@code [SENT, QUEUED]}. */
    java.util.List<String> mailsOf(String recipient);

    /** Open tasks, each as kind and matter. */
    Set<String> openTasks();
}
