package cn.dingxiang.exchange;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Section {@code dingxiang.work} of the configuration: long jobs and the files that go in and come out.
 *
 * @param folder    where files are kept, for every process that shares the database
 * @param threads   jobs one process runs at once
 * @param running   jobs of one place that run at once
 * @param waiting   jobs of one place that may wait
 * @param lease     how long a process may be silent
 * @param every     how often at most progress is written
 * @param lines     lines kept of one job
 * @param megabytes most of one upload
 * @param keep      how long files are kept
 * @param keepLines how long lines are kept
 */
@ConfigurationProperties("dingxiang.work")
record WorkSettings(@Bindable(defaultValue = "var/evidence/kept") String folder, @Bindable(defaultValue = "2") int threads,
                    @Bindable(defaultValue = "2") int running, @Bindable(defaultValue = "20") int waiting,
                    @Bindable(defaultValue = "60s") Duration lease, @Bindable(defaultValue = "500ms") Duration every,
                    @Bindable(defaultValue = "5000") int lines, @Bindable(defaultValue = "50") int megabytes,
                    @Bindable(defaultValue = "7d") Duration keep, @Bindable(defaultValue = "90d") Duration keepLines) { }
