package cn.dingxiang.web;

import cn.dingxiang.casework.NightlyWork;
import cn.dingxiang.demo.DemoAccounts;
import cn.dingxiang.demo.DemoFile;
import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Accounts;
import cn.dingxiang.directory.Secrets;
import cn.dingxiang.directory.Settings;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.ImportProgress;
import cn.dingxiang.intake.ImportReport;
import cn.dingxiang.intake.ImportRequest;
import cn.dingxiang.intake.ImportService;
import cn.dingxiang.intake.UnreadableFile;
import cn.dingxiang.review.ReviewMode;
import cn.dingxiang.testing.MutableClock;
import cn.dingxiang.testing.TestApplication;
import cn.dingxiang.testing.TestDatabase;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * The demo province as the product itself loads it, reviewed on one day and served over HTTP, with the demo's accounts. Loaded once a
 * JVM and shared by the test classes that look at it: they change nothing, or what they change hurts nobody else.
 */
public final class ServedDemo {
    /** The day it is: a Friday. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static ServedDemo shared;

    private final TestApplication application;
    private final URI server;

    private ServedDemo() {
        // all tests of a run sign in from one network address, more often than anybody may
        application = TestApplication.on(TestDatabase.migrated(), Map.of("micronaut.server.port", -1, "dingxiang.sign-in.tries", 100_000));
        application.follow(MutableClock.at(TODAY + "T09:00"));
        application.get(Settings.class).put(Settings.DEMO, "true");
        Path folder = Path.of("target", "served-demo-" + ProcessHandle.current().pid());
        DemoFile.shipped().forEach(file -> load(file, folder));
        DemoAccounts.ALL.forEach(this::create);
        application.get(NightlyWork.class).run(TODAY, ReviewMode.DUE);
        server = application.get(EmbeddedServer.class).start().getURI();
    }

    /** The one of this JVM. */
    public static synchronized ServedDemo shared() {
        if (shared == null) {
            shared = new ServedDemo();
        }
        return shared;
    }

    public TestApplication application() {
        return application;
    }

    public URI server() {
        return server;
    }

    public <T> T get(Class<T> type) {
        return application.get(type);
    }

    /** The demo's account of this name. */
    public static DemoAccounts.Account account(String username) {
        return DemoAccounts.ALL.stream().filter(account -> account.username().equals(username)).findFirst().orElseThrow();
    }

    /** The first column of the first row; null when there is none. */
    public String ask(String sql, Object... parameters) {
        try (Connection connection = application.database().dataSource().getConnection();
             PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void load(DemoFile file, Path folder) {
        try {
            Path copy = Files.createDirectories(folder).resolve(file.name());
            Files.copy(Path.of(DemoFile.FOLDER, file.name()), copy, StandardCopyOption.REPLACE_EXISTING);
            ImportReport report = application.get(ImportService.class).run(
                    new ImportRequest(copy, file.kind(), null, Map.of(), true, false, true, "demo"), ImportProgress.SILENT);
            if (report.hasErrors()) {
                throw new IllegalStateException(file.name() + " was refused: " + report.checkedCopy());
            }
        } catch (IOException | UnreadableFile failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void create(DemoAccounts.Account account) {
        Long unit = account.unit() == null ? null : get(Units.class).byName(account.county(), account.unit()).map(Unit::id).orElseThrow();
        Long person = account.agreement() == null ? null
                : get(AgreementRecords.class).find(account.agreement()).map(AgreementFile::person).orElseThrow();
        LocalDateTime created = TODAY.minusDays(1).atTime(9, 0);
        get(Accounts.class).put(new Account(account.username(), get(Secrets.class).hash(account.password()), account.role(),
                account.displayName(), account.province(), account.prefecture(), account.county(), unit, person, created), "demo");
    }
}
