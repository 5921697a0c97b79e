package cn.dingxiang.bench.review;

import cn.dingxiang.bench.World;
import cn.dingxiang.review.NightlyReview;
import cn.dingxiang.wiring.OpenedProduct;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Another instance of the product on the same database, in a process of its own: told on its standard input to help, or to rest. */
final class SecondInstance implements AutoCloseable {
    private static final List<String> SETTINGS = List.of("DINGXIANG_DEMO", "DINGXIANG_KEY_1", "DINGXIANG_HASH_KEY", "SERVER_HOST", "SERVER_PORT",
            "SMTP_HOST", "SMTP_PORT", "SMTP_FROM", "SMTP_TLS", "DINGXIANG_LOG_LEVEL");
    /** So often it looks for a review to help with; every few seconds in the product. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final String DONE = "done";

    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;

    private SecondInstance(Process process) {
        this.process = process;
        orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** With the heap and the collector of this process. */
    static SecondInstance start(World world) throws IOException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(option -> option.startsWith("-X")).forEach(command::add);
        command.addAll(List.of("-Dfile.encoding=UTF-8", SecondInstance.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        Map<String, String> environment = builder.environment();
        environment.put("CLASSPATH", System.getProperty("java.class.path"));
        SETTINGS.forEach(name -> environment.put(name, System.getProperty(name)));
        environment.put("DINGXIANG_FOLDER", world.folder().resolve("second").toString());
        environment.put("DATASOURCE_URL", world.product().setting("datasources.default.url"));
        environment.put("DATASOURCE_USER", world.product().setting("datasources.default.username"));
        environment.put("DATASOURCE_PASSWORD", world.product().setting("datasources.default.password"));
        SecondInstance second = new SecondInstance(builder.start());
        second.await();
        return second;
    }

    /** From now on it helps with any review. */
    void help() throws IOException {
        order("help");
    }

    /** It helps no longer, and works no more when this returns. */
    void rest() throws IOException {
        order("rest");
    }

    /** What its process has taken of the processors since it began. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void order(String order) throws IOException {
        orders.println(order);
        await();
    }

    private void await() throws IOException {
        for (String line = answers.readLine(); !DONE.equals(line); line = answers.readLine()) {
            if (line == null) {
                throw new IllegalStateException("the second instance ended");
            }
        }
    }

    @Override
    public void close() {
        orders.close();
        process.destroy();
    }

    /** The process itself. */
    public static void main(String[] arguments) throws Exception {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (OpenedProduct product = new OpenedProduct()) {
            NightlyReview review = product.get(NightlyReview.class);
            System.out.println(DONE);
            Thread helper = null;
            AtomicBoolean helping = new AtomicBoolean();
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                helping.set(order.equals("help"));
                if (helper != null) {
                    helper.join();
                    helper = null;
                }
                if (helping.get()) {
                    helper = new Thread(() -> {
                        while (helping.get()) {
                            review.help();
                            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
                        }
                    }, "helper");
                    helper.start();
                }
                System.out.println(DONE);
            }
        }
    }
}
