package cn.dingxiang.exchange;

import cn.dingxiang.work.JobRules;
import cn.dingxiang.work.KeptContents;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** Limits of jobs and the folder of kept files, as the settings say. */
@Factory
final class WorkBeans {

    @Singleton
    JobRules jobRules(WorkSettings settings) {
        return new JobRules(settings.threads(), settings.running(), settings.waiting(), settings.lease(), settings.every(), settings.lines(),
                (long) settings.megabytes() << 20, settings.keep(), settings.keepLines());
    }

    @Singleton
    KeptContents keptContents(WorkSettings settings) {
        return new KeptFolder(Path.of(settings.folder()));
    }
}
