package cn.dingxiang.wiring;

import cn.dingxiang.cli.Watching;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.review.watch.Trouble;
import cn.dingxiang.review.watch.Watchman;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code watch}: looks again and again; nothing that goes wrong at one look ends it. */
final class OutsideWatch implements Watching {
    private static final Logger LOG = LoggerFactory.getLogger(OutsideWatch.class);

    @Override
    public boolean watch(boolean once, PrintStream out, Locale locale) {
        WatchSettings settings = WatchSettings.read();
        ClockFactory clocks = new ClockFactory();
        CivilTime time = clocks.civilTime(clocks.clock());
        Watchman watchman = new Watchman(new WatchedProduct(settings, time), new WatchMail(settings.smtp()),
                new WatchFile(settings.folder()), settings.rules(), settings.to(), time);
        StartUpText text = new StartUpText(locale);
        List<Trouble> before = null;
        while (true) {
            List<Trouble> now = look(watchman, before);
            if (now != null && !now.equals(before)) {
                print(now, out, time, text);
            }
            before = now;
            if (once || !pause(settings.interval())) {
                return now != null && now.isEmpty();
            }
        }
    }

    private static List<Trouble> look(Watchman watchman, List<Trouble> before) {
        try {
            return watchman.look().troubles();
        } catch (RuntimeException unforeseen) {
            LOG.error("a look went wrong", unforeseen);
            return before;
        }
    }

    private static void print(List<Trouble> troubles, PrintStream out, CivilTime time, StartUpText text) {
        out.println(text.say(troubles.isEmpty() ? "watch-well" : "watch-trouble", time.now().withNano(0), troubles.size()));
        troubles.forEach(trouble -> out.println("  " + trouble.kind() + " " + trouble.about() + " " + trouble.detail()));
        out.flush();
    }

    /** @return false when the process is told to stop */
    private static boolean pause(Duration interval) {
        try {
            return !new CountDownLatch(1).await(interval.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
