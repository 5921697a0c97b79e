package cn.dingxiang.wiring;

import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;

/** The product as {@code serve} starts it, opened for the bench: its settings are system properties, nothing ticks, no demo is loaded. */
public final class OpenedProduct implements AutoCloseable {
    private final Product product = Product.start();

    public <T> T get(Class<T> type) {
        return product.get(type);
    }

    /** A setting by its name. */
    public String setting(String name) {
        return product.setting(name);
    }

    /** Begins to listen. @return where */
    public URI listen() {
        EmbeddedServer server = product.get(EmbeddedServer.class);
        if (!server.isRunning()) {
            server.start();
        }
        return server.getURI();
    }

    @Override
    public void close() {
        product.close();
    }
}
