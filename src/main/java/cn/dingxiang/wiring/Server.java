package cn.dingxiang.wiring;

import cn.dingxiang.casework.NightlyWork;
import cn.dingxiang.cli.Serving;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.review.ReviewMode;
import cn.dingxiang.review.ReviewStore;
import cn.dingxiang.review.alert.AlertRound;
import cn.dingxiang.schedule.WatchedMailRound;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** {@code serve}: everything started in order. */
final class Server implements Serving {
    private static final int RUNS = 20;

    private final Supplier<Product> products;

    Server(Supplier<Product> products) {
        this.products = products;
    }

    @Override
    public void serve(PrintStream out, PrintWriter progress, Locale locale) {
        Product product = products.get();
        EmbeddedServer server = httpServer(product);
        StartUpText text = new StartUpText(locale);
        new DemoProvince(product, progress, text).loadIfWanted();
        catchUp(product, progress, text);
        product.startTicking();
        new Summary(product, text).print(address(server), out);
        awaitStop();
    }

    /** A night missed while nothing ran is made up for at once, and what mail may go out goes. */
    private static void catchUp(Product product, PrintWriter progress, StartUpText text) {
        LocalDate today = product.get(CivilTime.class).today();
        boolean done = product.get(ReviewStore.class).runs(RUNS).stream()
                .anyMatch(run -> run.status().equals("DONE") && run.asOf().equals(today));
        if (!done) {
            product.get(NightlyWork.class).run(today, ReviewMode.DUE,
                    (reviewed, of) -> progress.println(text.say("reviewing", reviewed, of)));
        }
        product.get(AlertRound.class).run();
        product.get(WatchedMailRound.class).run();
    }

    private static String address(EmbeddedServer server) {
        String everywhere = "://0.0.0.0:";
        return server.getURI().toString().replace(everywhere, "://localhost:");
    }

    private static EmbeddedServer httpServer(Product product) {
        String place = "";
        try {
            EmbeddedServer server = product.get(EmbeddedServer.class);
            place = server.getHost() + ":" + server.getPort();
            server.start();
            return server;
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException) {
                    throw Problem.runTime("port-taken", place);
                }
                if (cause instanceof UnresolvedAddressException || cause instanceof IllegalArgumentException) {
                    throw Problem.setting("setting-value", "micronaut.server.host/port", place);
                }
            }
            throw StartFailures.explain(failure);
        }
    }

    /** The process ends by a signal, whose hook closes the product. */
    private static void awaitStop() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
