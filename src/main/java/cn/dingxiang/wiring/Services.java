package cn.dingxiang.wiring;

import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.Policy;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The services commands ask for, each made when it is first needed. */
final class Services implements AutoCloseable {
    private final Map<Class<?>, Supplier<?>> withoutDatabase = Map.of(
            PrintStream.class, () -> System.out,
            Policy.class, () -> (Policy) agreement -> {
                if (agreement.form() != null) {
                    throw new MalformedInput("agreement.form", "unknown-form", agreement.form(), "");
                }
                return List.of();
            });

    <T> T get(Class<T> type) {
        Supplier<?> supplier = withoutDatabase.get(type);
        if (supplier == null) {
            throw new IllegalStateException("no service " + type.getName());
        }
        return type.cast(supplier.get());
    }

    @Override
    public void close() { }
}
