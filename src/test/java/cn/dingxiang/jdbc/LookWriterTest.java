package cn.dingxiang.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.Role;
import cn.dingxiang.testing.TestApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks on their way to the audit trail. */
@Tag("database")
class LookWriterTest {
    private static final Duration LATER = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private static TestApplication application;

    @BeforeAll
    static void begin() {
        application = TestApplication.start();
    }

    @AfterAll
    static void end() {
        application.close();
    }

    @BeforeEach
    void empty() {
        application.empty("audit_entry");
    }

    @Test
    void looks_are_on_the_trail_once_they_are_settled_and_each_once() throws InterruptedException {
        LookWriter writer = writer();
        writer.write(look(1));
        writer.write(look(2));
        assertThat(recorded()).as("not yet").isEmpty();
        writer.settle();
        writer.settle();
        assertThat(recorded()).containsExactly("agreement:1", "agreement:2");
        writer.write(look(3));
        writer.close();
        assertThat(recorded()).as("the end of the process settles").containsExactly("agreement:1", "agreement:2", "agreement:3");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_a_process_that_died_left_behind_is_taken_up_and_what_it_had_written_is_not_written_twice()
            throws IOException, InterruptedException {
        LookWriter dead = writer();
        dead.write(look(1));
        dead.settle();
        dead.write(look(1));
        dead.write(look(2));
        leaveBehind("a line cut off");

        LookWriter next = writer();
        next.write(look(3));
        next.settle();
        assertThat(recorded()).containsExactlyInAnyOrder("agreement:1", "agreement:2", "agreement:3");
        assertThat(folder.resolve("dead.looks")).doesNotExist();
        application.empty("audit_entry");
        dead.close();
        next.close();
    }

    @Test
    void while_the_trail_cannot_be_written_looks_wait_and_none_is_lost_or_doubled() throws InterruptedException {
        LookWriter writer = writer();
        writer.write(look(1));
        application.execute("RENAME TABLE audit_entry TO audit_entry_away");
        try {
            assertThatThrownBy(writer::settle).isInstanceOf(RuntimeException.class);
            writer.write(look(2));
            assertThatThrownBy(writer::settle).isInstanceOf(RuntimeException.class);
        } finally {
            application.execute("RENAME TABLE audit_entry_away TO audit_entry");
        }
        writer.write(look(3));
        writer.settle();
        assertThat(recorded()).containsExactly("agreement:1", "agreement:2", "agreement:3");
        writer.close();
    }

    @Test
    void without_a_while_set_a_look_is_on_the_trail_at_once() {
        new LookWriter(application.get(PlainConnections.class), new LookSettings(Duration.ZERO, folder.toString())).write(look(1));
        assertThat(recorded()).containsExactly("agreement:1");
    }

    private LookWriter writer() {
        return new LookWriter(application.get(PlainConnections.class), new LookSettings(LATER, folder.toString()));
    }

    /** As a process leaves its file when it is killed: nobody holds it, and its last line may be half written. */
    private void leaveBehind(String cutOff) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path full = files.filter(file -> file.toFile().length() > 0).findFirst().orElseThrow();
            Files.writeString(folder.resolve("dead.looks"), Files.readString(full) + "[\"" + cutOff);
        }
    }

    private static AuditEntryRow look(long agreement) {
        Actor officer = new Actor("zhang", Role.COUNTY_OFFICER, "22", "2203", "220322", null, null, "10.0.0.1");
        return AuditEntryRow.of(new AuditEntry(officer, "person.view", "agreement:" + agreement, "220322", null, null, "张\"三\n"),
                LocalDateTime.parse("2026-11-24T10:00:00.123456"));
    }

    private static List<String> recorded() {
        return application.get(PlainConnections.class).inTransaction(connection ->
                Sql.of("SELECT object FROM audit_entry ORDER BY id").list(connection, row -> row.getString(1)));
    }
}
