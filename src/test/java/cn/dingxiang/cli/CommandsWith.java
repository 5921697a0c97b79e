package cn.dingxiang.cli;

import jakarta.inject.Provider;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Map;
import picocli.CommandLine;

/** Makes commands with the services a test has; a command that asks for another one fails. */
final class CommandsWith implements CommandLine.IFactory {
    private final Map<Class<?>, Object> services;

    CommandsWith(Map<Class<?>, Object> services) {
        this.services = Map.copyOf(services);
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Constructor<?> constructor = type.getDeclaredConstructors().length == 1 ? type.getDeclaredConstructors()[0] : null;
        if (constructor == null || !Arrays.stream(constructor.getParameterTypes()).allMatch(Provider.class::equals)) {
            return CommandLine.defaultFactory().create(type);
        }
        constructor.setAccessible(true);
        return type.cast(constructor.newInstance(Arrays.stream(constructor.getParameters()).map(this::provider).toArray()));
    }

    private Provider<?> provider(Parameter parameter) {
        Class<?> service = (Class<?>) ((ParameterizedType) parameter.getParameterizedType()).getActualTypeArguments()[0];
        return () -> {
            if (!services.containsKey(service)) {
                throw new AssertionError("this test has no " + service.getSimpleName());
            }
            return services.get(service);
        };
    }
}
