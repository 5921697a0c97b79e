package cn.dingxiang.testing;

import cn.dingxiang.casework.NightlyWork;
import cn.dingxiang.demo.DemoFiles;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.DemoGenerator;
import cn.dingxiang.intake.ImportBatch;
import cn.dingxiang.intake.ImportKind;
import cn.dingxiang.intake.ImportProgress;
import cn.dingxiang.intake.ImportRequest;
import cn.dingxiang.intake.ImportService;
import cn.dingxiang.intake.LedgerCells;
import cn.dingxiang.review.ReviewMode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small demo province, imported, started and reviewed on the demo day, for tests of what is read. */
public final class DemoWorld implements AutoCloseable {
    public static final LocalDate TODAY = DemoGenerator.DEMO_DAY;
    public static final String PROVINCE = "22";
    public static final String COUNTY = "220322";
    public static final String OTHER_COUNTY = "220284";

    private final TestApplication application;

    private DemoWorld(TestApplication application) {
        this.application = application;
    }

    /** @param folder for the files; @param agreements how many */
    public static DemoWorld of(Path folder, int agreements) throws Exception {
        TestApplication application = TestApplication.start(Map.of("micronaut.server.port", -1,
                "dingxiang.work.folder", folder.resolve("kept").toString()));
        application.follow(MutableClock.at(TODAY + "T10:00"));
        ImportService service = application.get(ImportService.class);
        DemoGenerator generator = new DemoFiles(application.get(Divisions.class), application.get(LedgerCells.class));
        for (Path file : generator.generate(new DemoGenerator.Request(agreements, 3, TODAY, folder), done -> { })) {
            service.run(new ImportRequest(file, kind(file.getFileName().toString()), PROVINCE, Map.of(), true, false, false, "demo"),
                    ImportProgress.SILENT);
        }
        for (ImportBatch batch : service.batches(null)) {
            service.start(batch.id(), "demo");
        }
        DemoWorld world = new DemoWorld(application);
        world.review();
        return world;
    }

    private static ImportKind kind(String name) {
        return name.contains("unit") ? ImportKind.UNITS : name.contains("event") ? ImportKind.EVENTS
                : name.endsWith(".json") || name.endsWith(".jsonl") ? ImportKind.SCENARIOS : ImportKind.AGREEMENTS;
    }

    public void review() {
        application.get(NightlyWork.class).run(TODAY, ReviewMode.DUE);
    }

    public TestApplication application() {
        return application;
    }

    public <T> T get(Class<T> type) {
        return application.get(type);
    }

    public static Actor officer(String county) {
        return new Actor("officer", Role.COUNTY_OFFICER, PROVINCE, null, county, null, null, null);
    }

    public static Actor prefecture(String prefecture) {
        return new Actor("prefecture", Role.PREFECTURE, PROVINCE, prefecture, null, null, null, null);
    }

    public static Actor province() {
        return new Actor("province", Role.PROVINCE, PROVINCE, null, null, null, null, null);
    }

    public static Actor institution(Role role, long unit) {
        return new Actor("unit", role, PROVINCE, null, COUNTY, unit, null, null);
    }

    public static Actor student(long person) {
        return new Actor("student", Role.STUDENT, PROVINCE, null, null, null, person, null);
    }

    /** The first column of what this statement finds, past the product. */
    public List<String> column(String sql) {
        List<String> values = new ArrayList<>();
        try (Connection connection = application.database().dataSource().getConnection(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return values;
    }

    public long number(String sql) {
        return Long.parseLong(column(sql).get(0));
    }

    @Override
    public void close() {
        application.close();
    }
}
