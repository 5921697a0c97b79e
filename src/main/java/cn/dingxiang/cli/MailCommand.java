package cn.dingxiang.cli;

import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.review.CountyTasks;
import cn.dingxiang.review.MailQueue;
import jakarta.inject.Provider;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the outbox: how much waits, which mails did not arrive and why, what counties have to see to; puts given-up mails back. */
@Command(name = "mail")
final class MailCommand implements Callable<Integer> {
    private final Provider<MailQueue> queue;
    private final Provider<CountyTasks> tasks;
    private final Provider<CivilTime> time;
    private final Provider<PrintStream> out;

    @Option(names = "--retry", paramLabel = "N", arity = "1..*")
    private List<Long> retry = List.of();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100")
    private int limit;

    @Spec
    private CommandSpec spec;

    MailCommand(Provider<MailQueue> queue, Provider<CountyTasks> tasks, Provider<CivilTime> time, Provider<PrintStream> out) {
        this.queue = queue;
        this.tasks = tasks;
        this.time = time;
        this.out = out;
    }

    @Override
    public Integer call() {
        if (retry.isEmpty()) {
            show();
            return 0;
        }
        List<String> absent = new ArrayList<>();
        for (long mail : retry) {
            if (queue.get().revive(mail, time.get().now(), "cli:" + System.getProperty("user.name"))) {
                say("mail-retried", mail);
            } else {
                absent.add(Long.toString(mail));
            }
        }
        if (!absent.isEmpty()) {
            throw Failure.badInput("mail-not-dead", String.join(", ", absent));
        }
        return 0;
    }

    private void show() {
        MailQueue.Depth depth = queue.get().depth();
        say("mail-depth", depth.planned(), depth.noAddress(), depth.queued(), depth.dead(), depth.bounced());
        for (MailQueue.Undelivered mail : queue.get().undelivered(limit)) {
            say("mail-undelivered." + mail.status(), mail.id(), mail.digestOn(), mail.recipient(), mail.address(), mail.attempts(),
                    mail.lastError() == null ? "" : mail.lastError());
        }
        for (CountyTasks.Task task : tasks.get().open(limit)) {
            say("mail-task", task.county() == null ? "" : task.county(), task.openedOn(), task.message());
        }
    }

    private void say(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = String.valueOf(values[i]);
        }
        out.get().println(Texts.of(spec).text(key, texts));
        out.get().flush();
    }
}
