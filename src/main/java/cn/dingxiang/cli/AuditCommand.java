package cn.dingxiang.cli;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.audit.AuditChain;
import cn.dingxiang.directory.audit.AuditQuery;
import cn.dingxiang.directory.audit.AuditSearch;
import cn.dingxiang.directory.audit.AuditedEntry;
import cn.dingxiang.directory.audit.Misfit;
import cn.dingxiang.directory.audit.Verification;
import jakarta.inject.Provider;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the audit trail, takes it out into a file, or verifies that it is as it was sealed. */
@Command(name = "audit")
final class AuditCommand implements Callable<Integer> {
    private static final int DOES_NOT_FIT = 1;

    private final Provider<AuditChain> chain;
    private final Provider<AuditSearch> search;
    private final Provider<PrintStream> out;

    @Option(names = "--verify")
    private boolean verify;

    @Option(names = "--from-seal", paramLabel = "N")
    private Long fromSeal;

    @Option(names = "--hash", paramLabel = "HEX")
    private String hash;

    @Option(names = "--export", paramLabel = "FILE")
    private Path export;

    @Option(names = "--actor", paramLabel = "NAME")
    private String actor;

    @Option(names = "--object", paramLabel = "KEY")
    private String object;

    @Option(names = "--action", paramLabel = "WORD")
    private String action;

    @Option(names = "--from", paramLabel = "YYYY-MM-DD")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "YYYY-MM-DD")
    private LocalDate to;

    @Option(names = "--county", paramLabel = "CODE")
    private String county;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50")
    private int limit;

    @Spec
    private CommandSpec spec;

    AuditCommand(Provider<AuditChain> chain, Provider<AuditSearch> search, Provider<PrintStream> out) {
        this.chain = chain;
        this.search = search;
        this.out = out;
    }

    @Override
    public Integer call() {
        if (verify) {
            return verified(fromSeal == null ? chain.get().verify() : chain.get().verifyAfter(fromSeal, hash));
        }
        AuditQuery query = new AuditQuery(actor, object, action, from, to, county);
        if (export == null) {
            search.get().page(here(), query, AuditSearch.NEWEST, limit).forEach(this::print);
        } else {
            try {
                search.get().export(here(), query, export);
            } catch (IOException unwritable) {
                throw Failure.badInput("audit-unwritable", export, String.valueOf(unwritable.getMessage()));
            }
            say("audit-exported", export);
        }
        out.get().flush();
        return 0;
    }

    /** Whoever may run the program here may see all that it keeps. */
    private static Actor here() {
        return new Actor("cli:" + System.getProperty("user.name"), Role.ADMINISTRATOR, null, null, null, null, null, null);
    }

    private int verified(Verification found) {
        for (Misfit misfit : found.misfits()) {
            say("audit-misfit." + misfit.kind(), misfit.id());
        }
        say(found.fits() ? "audit-fits" : "audit-does-not-fit", found.seals(), found.entries(), found.unsealed(), found.misfits().size());
        if (found.lastSeal() != null) {
            say("audit-last-seal", found.lastSeal().id(), found.lastSeal().hash());
        }
        out.get().flush();
        return found.fits() ? 0 : DOES_NOT_FIT;
    }

    private void print(AuditedEntry entry) {
        String change = entry.before() == null ? text(entry.after()) : text(entry.before()) + " → " + text(entry.after());
        out.get().println(String.format(Locale.ROOT, "#%d %s %s%s %s %s %s %s", entry.id(), entry.at(), entry.actor(),
                entry.role() == null ? "" : "(" + entry.role() + ")", entry.action(), entry.object(), change, text(entry.reason())).strip());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private void say(String key, Object... values) {
        out.get().println(Texts.of(spec).text(key, Arrays.stream(values).map(String::valueOf).toArray()));
    }
}
