package cn.dingxiang.confirmation;

/** What a test of links arranges and looks at, on the fake as on the database. */
interface LinkFixture {

    /** A planned reminder of {@code unit:1} or {@code unit:2}. @return its id */
    long remind(String recipient, String code, String subject, String anchorOn);

    /** The reminder went out in a mail. */
    void sent(long reminder);

    String statusOf(long reminder);
}
