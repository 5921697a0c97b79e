package cn.dingxiang.wiring;

import cn.dingxiang.cli.Failure;
import cn.dingxiang.schedule.Timekeeper;
import cn.dingxiang.work.JobPool;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import java.nio.file.Path;

/** The running product: settings read, database opened and brought up to date, application context started. */
final class Product implements AutoCloseable {
    private final ApplicationContext context;
    private EmbeddedDatabase embedded;
    private Timekeeper ticking;
    private JobPool working;

    private Product(ApplicationContext context) {
        this.context = context;
    }

    /** @throws Failure naming the setting or surrounding that is wrong; nothing is left running then */
    static Product start() {
        Product product = new Product(ApplicationContext.builder().banner(false).deduceEnvironment(false).build());
        try {
            product.open();
            return product;
        } catch (RuntimeException failure) {
            product.close();
            throw StartFailures.explain(failure);
        }
    }

    /** Whether the data are those of the embedded database. */
    boolean embedded() {
        return embedded != null;
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Begins to work by the timetable, and to take jobs people start. */
    void startTicking() {
        Timekeeper timekeeper = context.getBean(Timekeeper.class);
        timekeeper.start();
        ticking = timekeeper;
        JobPool pool = context.getBean(JobPool.class);
        pool.begin();
        working = pool;
    }

    /** A setting by its name in {@code application.yml}. */
    String setting(String name) {
        return text(context.getEnvironment(), name);
    }

    /** Stops in order: no more jobs, those under way done, no more requests, then the rest; the database last. */
    @Override
    public void close() {
        try {
            if (ticking != null) {
                ticking.stop();
            }
            if (working != null) {
                working.stop();
            }
            context.close();
        } finally {
            if (embedded != null) {
                embedded.close();
            }
        }
    }

    private void open() {
        Environment environment = context.getEnvironment();
        environment.start();
        OwnSettings.in(Path.of("config")).ifPresent(environment::addPropertySource);
        DatabaseAddress address = database(environment);
        environment.addPropertySource(PropertySource.of("database", address.properties()));
        context.start();
    }

    private DatabaseAddress database(Environment settings) {
        String url = text(settings, "dingxiang.database.url");
        if (!url.isBlank()) {
            return ExternalDatabase.open(url, text(settings, "dingxiang.database.user"), text(settings, "dingxiang.database.password"));
        }
        embedded = EmbeddedDatabase.open(Path.of(text(settings, "dingxiang.folder"), "database"));
        return embedded.address();
    }

    private static String text(Environment settings, String name) {
        return settings.getProperty(name, String.class).orElse("");
    }
}
