package cn.dingxiang.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.casework.evidence.ContentHash;
import cn.dingxiang.casework.evidence.FileVault;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.Role;
import cn.dingxiang.testing.MutableClock;
import cn.dingxiang.testing.TestApplication;
import cn.dingxiang.testing.TestDatabase;
import cn.dingxiang.work.KeptFile;
import cn.dingxiang.work.KeptFiles;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of the product on one database and one folder, as README says: what one begins the other goes on with. */
@Tag("database")
class SeveralInstancesTest {
    private static final String COUNTY = "220322";

    @TempDir
    private static Path folder;

    private static final MutableClock CLOCK = MutableClock.at("2027-03-01T10:00");
    private static TestDatabase database;
    private static TestApplication one;
    private static TestApplication other;

    @BeforeAll
    static void open() {
        database = TestDatabase.migrated();
        one = instance();
        other = instance();
        one.get(Counties.class).createIfAbsent(List.of(COUNTY));
    }

    private static TestApplication instance() {
        TestApplication instance = TestApplication.on(database, Map.of("micronaut.server.port", -1, "dingxiang.evidence.folder",
                folder.toString()));
        instance.follow(CLOCK);
        return instance;
    }

    @AfterAll
    static void close() {
        other.close();
        one.close();
        database.close();
    }

    @Test
    void signed_in_at_one_somebody_is_signed_in_at_the_other_when_the_first_is_gone_and_forms_of_the_first_are_taken_there() {
        URI second = other.get(EmbeddedServer.class).start().getURI();
        SignedIn there;
        try (TestApplication first = instance()) {
            there = SignedIn.as(first, first.get(EmbeddedServer.class).start().getURI(), Role.COUNTY_OFFICER, COUNTY);
            assertThat(there.get("/account").statusCode()).isEqualTo(200);
        }

        SignedIn here = there.through(second);
        assertThat(here.post("/sign-out", Map.of()).statusCode()).as("with the token of the first one's page").isEqualTo(303);
        assertThat(here.get("/account").statusCode()).as("signed out for good").isEqualTo(303);
        SignedIn again = SignedIn.as(second, "county_officer-" + COUNTY);
        assertThat(again.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void a_file_kept_at_one_is_opened_at_the_other() throws IOException {
        Actor officer = new Actor("zhang", Role.COUNTY_OFFICER, "22", "2203", COUNTY, null, null, "10.0.0.1");
        byte[] content = "台账".getBytes(StandardCharsets.UTF_8);
        KeptFile kept = one.get(KeptFiles.class).keep(officer, "台账.xlsx", new ByteArrayInputStream(content));
        try (InputStream opened = other.get(KeptFiles.class).open(officer, kept.id())) {
            assertThat(opened.readAllBytes()).isEqualTo(content);
        }
        String hash = ContentHash.of(content);
        one.get(FileVault.class).put(hash, content);
        assertThat(other.get(FileVault.class).read(hash)).as("evidence too").isEqualTo(content);
    }
}
