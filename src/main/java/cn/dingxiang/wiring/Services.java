package cn.dingxiang.wiring;

import cn.dingxiang.agreement.Policy;
import cn.dingxiang.agreement.PolicyCatalogue;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.policy.PolicyBook;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/** The services commands ask for, each made when it is first needed. */
final class Services implements AutoCloseable {
    private final Map<Class<?>, Supplier<?>> withoutDatabase = Map.of(
            PrintStream.class, () -> System.out,
            Policy.class, this::policy,
            PolicyCatalogue.class, this::policy,
            Divisions.class, Divisions::new);

    private PolicyBook policy;

    <T> T get(Class<T> type) {
        Supplier<?> supplier = withoutDatabase.get(type);
        if (supplier == null) {
            throw new IllegalStateException("no service " + type.getName());
        }
        return type.cast(supplier.get());
    }

    @Override
    public void close() { }

    private synchronized PolicyBook policy() {
        if (policy == null) {
            policy = PolicyBook.load(Path.of("config"));
        }
        return policy;
    }
}
