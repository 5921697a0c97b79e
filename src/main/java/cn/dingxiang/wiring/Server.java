package cn.dingxiang.wiring;

import cn.dingxiang.cli.Serving;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** {@code serve}: everything started in order. */
final class Server implements Serving {
    private final Supplier<Product> products;

    Server(Supplier<Product> products) {
        this.products = products;
    }

    @Override
    public void serve(PrintStream out) {
        Product product = products.get();
        EmbeddedServer server = httpServer(product);
        out.println("定向履约已启动 " + server.getURI());
        out.flush();
        awaitStop();
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
