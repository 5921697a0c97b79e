package cn.dingxiang.schedule;

import cn.dingxiang.review.figures.FigureRound;
import io.micronaut.context.annotation.Prototype;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Carries the kept figures on by what the day changed. */
@Prototype
@DisallowConcurrentExecution
final class FigureCountJob implements Job {
    private final FigureRound round;

    FigureCountJob(FigureRound round) {
        this.round = round;
    }

    @Override
    public void execute(JobExecutionContext context) {
        round.run();
    }
}
