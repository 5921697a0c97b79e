package cn.dingxiang.work;

import cn.dingxiang.directory.CivilTime;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tidies away files and lines whose time is up. The record of each job stays. */
@Singleton
public class JobTidying {
    private static final Logger LOG = LoggerFactory.getLogger(JobTidying.class);

    private final KeptFiles files;
    private final JobBook book;
    private final JobRules rules;
    private final CivilTime time;

    public JobTidying(KeptFiles files, JobBook book, JobRules rules, CivilTime time) {
        this.files = files;
        this.book = book;
        this.rules = rules;
        this.time = time;
    }

    /** Safe to call at any time. @return how many files it removed */
    public int run() {
        try {
            int removed = files.tidy();
            book.forgetLines(time.now().minus(rules.keepLines()));
            if (removed > 0) {
                LOG.info("{} kept files were removed, their time being up", removed);
            }
            return removed;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
