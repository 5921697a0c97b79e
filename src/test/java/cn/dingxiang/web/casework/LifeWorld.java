package cn.dingxiang.web.casework;

import cn.dingxiang.casework.CaseWorld;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Role;
import cn.dingxiang.testing.TestApplication;
import cn.dingxiang.testing.TestDatabase;
import cn.dingxiang.web.SignedIn;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;

/** The county of {@link CaseWorld} with its pages open, and people who can sign in. */
final class LifeWorld implements AutoCloseable {
    static final String NUMBER = "JD2016-BY000017";

    private final TestDatabase database = TestDatabase.migrated();
    private final TestApplication application = TestApplication.on(database, Map.of("micronaut.server.port", -1,
            "dingxiang.evidence.folder", folder()));
    private final CaseWorld world = new CaseWorld(application);
    private final URI server = application.get(EmbeddedServer.class).start().getURI();

    private static String folder() {
        try {
            return Files.createTempDirectory("evidence").toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    CaseWorld world() {
        return world;
    }

    TestApplication application() {
        return application;
    }

    URI server() {
        return server;
    }

    Actor officer(String name) {
        return account(name, Role.COUNTY_OFFICER, null, CaseWorld.COUNTY);
    }

    Actor reviewer(String name) {
        return account(name, Role.COUNTY_REVIEWER, null, CaseWorld.COUNTY);
    }

    /** Someone who can sign in with {@link SignedIn#password()}. */
    Actor account(String name, Role role, String prefecture, String county) {
        return Actor.of(SignedIn.account(application, name, role, "22", prefecture, county, null, null), "10.0.0.1");
    }

    /** A doctor in training that ended in 2024, not deployed yet; recorded by {@code recorder}. @return id of the agreement */
    long trained(String number, String name, Actor recorder) {
        long agreement = world.agreement(number, name, CaseWorld.bachelor2016(), recorder);
        world.event(recorder, number, "2021-06-30", "GRADUATED");
        world.event(recorder, number, "2021-07-20", "REPORTED");
        world.event(recorder, number, "2021-08-01", "EMPLOYED", "employer", "梨树县人民医院");
        world.event(recorder, number, "2021-09-01", "TRAINING_STARTED", "base", "四平市中心医院");
        world.event(recorder, number, "2024-08-31", "TRAINING_ENDED", "outcome", "CERTIFIED");
        return agreement;
    }

    /** The same, deployed in 2024 and serving. */
    long serving(String number, String name, Actor recorder) {
        long agreement = trained(number, name, recorder);
        world.event(recorder, number, "2024-09-10", "DEPLOYED", "unit", "胜利乡卫生院", "county", CaseWorld.COUNTY, "province", "22");
        for (int year = 2024; year <= 2026; year++) {
            world.event(recorder, number, (year + 1) + "-01-10", "ATTESTED", "year", year);
        }
        return agreement;
    }

    @Override
    public void close() {
        world.close();
        database.close();
    }
}
