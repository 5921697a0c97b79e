package cn.dingxiang.web;

import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.review.MailQueue;
import cn.dingxiang.review.Overview;
import cn.dingxiang.review.ReviewRun;
import cn.dingxiang.review.ReviewStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.ToDoubleFunction;

/**
 * What the product tells Prometheus, read from the database, so that every instance tells the same and a restart forgets nothing:
 * agreements, open findings by code, outbox depth, mail failures, and when and how long the last review ran.
 */
@Singleton
final class Metrics implements MeterBinder {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int RUNS = 20;

    private final Remembered<Overview.Figures> figures;
    private final Remembered<MailQueue.Depth> outbox;
    private final Remembered<ReviewRun> lastReview;

    /** The services are asked for at the first reading only: meters are bound while the database is still being opened. */
    Metrics(Provider<Overview> overview, Provider<MailQueue> mails, Provider<ReviewStore> reviews) {
        figures = new Remembered<>(() -> overview.get().figures());
        outbox = new Remembered<>(() -> mails.get().depth());
        lastReview = new Remembered<>(() -> reviews.get().runs(RUNS).stream().filter(run -> run.status().equals("DONE")).findFirst()
                .orElse(null));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "dingxiang.agreements", "协议数", figures, Overview.Figures::agreements);
        gauge(registry, "dingxiang.agreements.set.aside", "无法评估的协议数", figures, Overview.Figures::setAside);
        for (FindingCode code : FindingCode.values()) {
            Gauge.builder("dingxiang.findings.open", figures, it -> it.read(read -> read.openFindings().getOrDefault(code, 0L)))
                    .description("未了结疑点数").tag("code", code.name()).register(registry);
        }
        gauge(registry, "dingxiang.outbox.planned", "尚未组成邮件的提醒数", outbox, MailQueue.Depth::planned);
        gauge(registry, "dingxiang.outbox.queued", "待发邮件数", outbox, MailQueue.Depth::queued);
        gauge(registry, "dingxiang.mail.dead", "多次未发出而放弃的邮件数", outbox, MailQueue.Depth::dead);
        gauge(registry, "dingxiang.mail.bounced", "被拒收或退回的邮件数", outbox, MailQueue.Depth::bounced);
        gauge(registry, "dingxiang.mail.no.address", "没有可用地址的提醒数", outbox, MailQueue.Depth::noAddress);
        gauge(registry, "dingxiang.review.duration.seconds", "最近一次评估用时（秒）", lastReview,
                run -> Duration.between(run.startedAt(), run.finishedAt()).toMillis() / 1000.0);
        gauge(registry, "dingxiang.review.finished.seconds", "最近一次评估结束的时刻（Unix 秒）", lastReview,
                run -> run.finishedAt().atZone(ZONE).toEpochSecond());
    }

    private static <T> void gauge(MeterRegistry registry, String name, String description, Remembered<T> source,
                                  ToDoubleFunction<T> value) {
        Gauge.builder(name, source, it -> it.read(value)).description(description).register(registry);
    }
}
