package cn.dingxiang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.bancheck.BanClients;
import cn.dingxiang.bancheck.BanClientsInMemory;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.testing.MutableClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clients of the ban check, kept from the command line. */
class BanCheckCommandTest {
    private final List<AuditEntry> audited = new ArrayList<>();
    private final BanClients clients = BanClientsInMemory.with(audited::add, MutableClock.at("2026-11-22T09:30:00"));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @Test
    void a_client_is_admitted_renewed_turned_away_and_listed() {
        assertThat(run("ban-check", "--create", "jl-exams", "--name", "吉林省人事考试中心", "--province", "22")).isZero();
        String first = secret();
        assertThat(clients.authenticate("jl-exams", first)).as("the secret printed opens").isPresent();
        assertThat(run("ban-check", "--rotate", "jl-exams")).isZero();
        assertThat(clients.authenticate("jl-exams", first)).isEmpty();
        assertThat(clients.authenticate("jl-exams", secret())).isPresent();
        assertThat(run("ban-check")).isZero();
        assertThat(printed()).endsWith("jl-exams 22 RECRUITER 吉林省人事考试中心 2026-11-22\n");
        assertThat(run("ban-check", "--revoke", "jl-exams")).isZero();
        assertThat(printed()).endsWith("客户端 jl-exams 已停用\n");
        assertThat(run("ban-check")).isZero();
        assertThat(printed()).endsWith("jl-exams 22 RECRUITER 吉林省人事考试中心 2026-11-22 → 2026-11-22\n");
        assertThat(audited).extracting(AuditEntry::action).containsExactly("ban-client.create", "ban-client.rotate", "ban-client.revoke");
        assertThat(audited).allSatisfy(entry -> assertThat(entry.actor().name()).startsWith("cli:"));
    }

    @Test
    void a_training_base_in_english() {
        assertThat(run("--lang", "en", "ban-check", "--create", "base-1", "--name", "Base", "--kind", "TRAINING_BASE", "--province",
                "22")).isZero();
        assertThat(printed()).contains("base-1", "once");
    }

    @Test
    void what_cannot_be_is_wrong_usage_and_says_why() {
        assertThat(run("ban-check", "--create", "A", "--name", "x", "--province", "22")).isEqualTo(Failure.BAD_INPUT);
        assertThat(run("ban-check", "--revoke", "nobody")).isEqualTo(Failure.BAD_INPUT);
        assertThat(run("ban-check", "--create", "base-1", "--kind", "ANY")).isEqualTo(Failure.BAD_INPUT);
        assertThat(err.toString()).isNotBlank();
        assertThat(printed()).isEmpty();
        assertThat(audited).isEmpty();
    }

    private String secret() {
        return printed().lines().reduce((earlier, last) -> last).orElseThrow().replaceAll(".*(secret-[0-9]+).*", "$1");
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        return DingxiangCommand.run(new CommandsWith(Map.of(BanClients.class, clients, PrintStream.class,
                        new PrintStream(out, true, StandardCharsets.UTF_8))), new PrintWriter(out, true, StandardCharsets.UTF_8),
                new PrintWriter(err), arguments);
    }
}
