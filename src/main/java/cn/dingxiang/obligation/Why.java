package cn.dingxiang.obligation;

/** What a rule can tell of something it found. A rule keeps it with the finding, at no cost; it is told only when someone asks. */
interface Why {
    /** Nothing to add. */
    Why NOTHING = account -> { };

    void tell(Account account);
}
