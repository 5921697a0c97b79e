package cn.dingxiang.work;

/** What a kind of job does. One of each {@link JobKind}; it keeps nothing between jobs, and may run for two at once. */
public interface Work {
    JobKind kind();

    /**
     * Does it, saying how far it is by {@link Task#at}, which throws when the job is to stop: so that is said where everything since the
     * last commit can be undone.
     *
     * @throws Exception one that is {@link cn.dingxiang.agreement.Explained} is shown to people as it explains itself; of any other
     *                   they get a reference number, and the log the rest
     */
    void run(Task task) throws Exception;
}
