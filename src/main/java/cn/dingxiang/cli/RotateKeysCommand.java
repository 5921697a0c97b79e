package cn.dingxiang.cli;

import cn.dingxiang.directory.KeyRotation;
import jakarta.inject.Provider;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Brings every ID number under the current key ({@code dingxiang.keys.current}). Can be cut off and run again, while the product runs.
 *
 * <p>The hash key changes only with {@code --hash}, and only while the product is stopped: see {@link KeyRotation}.
 */
@Command(name = "rotate-keys")
final class RotateKeysCommand implements Callable<Integer> {
    private final Provider<KeyRotation> rotation;
    private final Provider<PrintStream> out;

    @Option(names = "--hash")
    private boolean hash;

    @Spec
    private CommandSpec spec;

    RotateKeysCommand(Provider<KeyRotation> rotation, Provider<PrintStream> out) {
        this.rotation = rotation;
        this.out = out;
    }

    @Override
    public Integer call() {
        long done = hash ? rotation.get().rehash(this::progress) : rotation.get().reseal(this::progress);
        out.get().println(Texts.of(spec).text(hash ? "rotate-rehashed" : "rotate-resealed", Long.toString(done)));
        out.get().flush();
        return 0;
    }

    private void progress(long done) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(Texts.of(spec).text("rotate-progress", Long.toString(done)));
        err.flush();
    }
}
