package cn.dingxiang.wiring;

import cn.dingxiang.agreement.Policy;
import cn.dingxiang.agreement.PolicyCatalogue;
import cn.dingxiang.cli.Serving;
import cn.dingxiang.cli.Watching;
import cn.dingxiang.demo.DemoFiles;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.intake.DemoGenerator;
import cn.dingxiang.intake.LedgerCells;
import cn.dingxiang.policy.PolicyBook;
import io.micronaut.context.exceptions.BeanContextException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/** The services commands ask for, each made when it is first needed; those that need the database start the product. */
final class Services implements AutoCloseable {
    private final Map<Class<?>, Supplier<?>> withoutDatabase = Map.of(
            PrintStream.class, () -> System.out,
            Serving.class, () -> new Server(this::product),
            Watching.class, OutsideWatch::new,
            Policy.class, this::policy,
            PolicyCatalogue.class, this::policy,
            Divisions.class, Divisions::new,
            DemoGenerator.class, Services::demoGenerator);
    private PolicyBook policy;
    private Product product;
    private boolean closed;

    <T> T get(Class<T> type) {
        Supplier<?> supplier = withoutDatabase.get(type);
        if (supplier != null) {
            return type.cast(supplier.get());
        }
        Product started = product();
        try {
            return started.get(type);
        } catch (BeanContextException unavailable) {
            throw StartFailures.explain(unavailable);
        }
    }

    /** Stops what was started; later calls do nothing. */
    @Override
    public synchronized void close() {
        closed = true;
        if (product != null) {
            product.close();
            product = null;
        }
    }

    private synchronized Product product() {
        if (closed) {
            throw Problem.runTime("start-failed", "stopped");
        }
        if (product == null) {
            product = Product.start();
        }
        return product;
    }

    private static DemoGenerator demoGenerator() {
        Divisions divisions = new Divisions();
        return new DemoFiles(divisions, new LedgerCells(divisions));
    }

    private synchronized PolicyBook policy() {
        if (policy == null) {
            policy = PolicyBook.load(Path.of("config"));
        }
        return policy;
    }
}
