package cn.dingxiang.wiring;

import jakarta.inject.Provider;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.function.Function;
import picocli.CommandLine;

/** Makes commands: each constructor parameter is a {@link Provider} of a service, and asking it is what starts the service. */
public final class CommandFactory implements CommandLine.IFactory {
    private final Function<Class<?>, Object> services;

    /** @param services gives a service by its type */
    public CommandFactory(Function<Class<?>, Object> services) {
        this.services = services;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Constructor<?>[] constructors = type.getDeclaredConstructors();
        if (constructors.length != 1 || !Arrays.stream(constructors[0].getParameterTypes()).allMatch(Provider.class::equals)) {
            return CommandLine.defaultFactory().create(type);
        }
        Object[] providers = Arrays.stream(constructors[0].getParameters()).map(this::provider).toArray();
        constructors[0].setAccessible(true);
        try {
            return type.cast(constructors[0].newInstance(providers));
        } catch (InvocationTargetException failure) {
            throw new IllegalStateException("a command's constructor must not fail", failure.getCause());
        }
    }

    private Provider<?> provider(Parameter parameter) {
        Class<?> service = (Class<?>) ((ParameterizedType) parameter.getParameterizedType()).getActualTypeArguments()[0];
        return () -> services.apply(service);
    }
}
