package cn.dingxiang.wiring;

import cn.dingxiang.cli.DingxiangCommand;
import cn.dingxiang.cli.Failure;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TimeZone;

/** Where the product starts. */
public final class Application {
    /** Every day and time in the product is civil time there, whatever the machine says. */
    public static final String TIME_ZONE = "Asia/Shanghai";

    private static final Set<String> LOG_STYLES = Set.of("text", "json", "json-file");

    private Application() { }

    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone(TIME_ZONE));
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        String logStyle = System.getenv().getOrDefault("DINGXIANG_LOG", "text");
        if (!LOG_STYLES.contains(logStyle)) {
            System.err.println(Problem.setting("log-style", logStyle).getMessage());
            System.exit(Failure.BAD_INPUT);
        }
        Services services = new Services();
        Runtime.getRuntime().addShutdownHook(new Thread(services::close, "stop"));
        int exitCode = DingxiangCommand.run(new CommandFactory(services::get), new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8), arguments);
        System.out.flush();
        System.exit(exitCode);
    }
}
