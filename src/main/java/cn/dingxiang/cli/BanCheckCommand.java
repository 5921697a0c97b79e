package cn.dingxiang.cli;

import cn.dingxiang.bancheck.BanClient;
import cn.dingxiang.bancheck.BanClients;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Role;
import jakarta.inject.Provider;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists who may ask for ban checks; admits them, gives new secrets, turns them away. */
@Command(name = "ban-check")
final class BanCheckCommand implements Callable<Integer> {
    private final Provider<BanClients> clients;
    private final Provider<PrintStream> out;

    @Option(names = "--create", paramLabel = "ID")
    private String create;
    @Option(names = "--name", paramLabel = "NAME", defaultValue = "")
    private String name;
    @Option(names = "--kind", paramLabel = "RECRUITER|TRAINING_BASE", defaultValue = "RECRUITER")
    private BanClient.Kind kind;
    @Option(names = "--province", paramLabel = "CODE", defaultValue = "")
    private String province;
    @Option(names = "--rotate", paramLabel = "ID")
    private String rotate;
    @Option(names = "--revoke", paramLabel = "ID")
    private String revoke;
    @Spec
    private CommandSpec spec;

    BanCheckCommand(Provider<BanClients> clients, Provider<PrintStream> out) {
        this.clients = clients;
        this.out = out;
    }

    @Override
    public Integer call() {
        if (create != null) {
            say("ban-check-secret", create, clients.get().create(here(), create, name, kind, province));
        } else if (rotate != null) {
            say("ban-check-secret", rotate, clients.get().rotate(here(), rotate));
        } else if (revoke != null) {
            clients.get().revoke(here(), revoke);
            say("ban-check-revoked", revoke);
        } else {
            clients.get().list(here()).forEach(client -> out.get().println(String.format(Locale.ROOT, "%s %s %s %s %s%s", client.id(),
                    client.province(), client.kind(), client.name(), client.createdAt().toLocalDate(),
                    client.isActive() ? "" : " → " + client.revokedAt().toLocalDate())));
        }
        out.get().flush();
        return 0;
    }

    /** Whoever may run the program here may keep its clients. */
    private static Actor here() {
        return new Actor("cli:" + System.getProperty("user.name"), Role.ADMINISTRATOR, null, null, null, null, null, null);
    }

    private void say(String key, Object... values) {
        out.get().println(Texts.of(spec).text(key, Arrays.stream(values).map(String::valueOf).toArray()));
    }
}
