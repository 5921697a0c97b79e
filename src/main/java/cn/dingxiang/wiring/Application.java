package cn.dingxiang.wiring;

import cn.dingxiang.cli.DingxiangCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.TimeZone;

/** Where the product starts. */
public final class Application {
    /** Every day and time in the product is civil time there, whatever the machine says. */
    public static final String TIME_ZONE = "Asia/Shanghai";

    private Application() { }

    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone(TIME_ZONE));
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        int exitCode;
        try (Services services = new Services()) {
            exitCode = DingxiangCommand.run(new CommandFactory(services), new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                    new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                    arguments);
        }
        System.out.flush();
        System.exit(exitCode);
    }
}
