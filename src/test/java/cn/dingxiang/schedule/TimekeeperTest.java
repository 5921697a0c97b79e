package cn.dingxiang.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.testing.TestApplication;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class TimekeeperTest {

    @Test
    void the_timetable_stands_in_the_database_under_fixed_keys_and_a_second_start_changes_nothing() throws SQLException {
        try (TestApplication application = TestApplication.start()) {
            Timekeeper timekeeper = application.get(Timekeeper.class);
            assertThat(timekeeper.ticking()).isFalse();
            timekeeper.start();
            assertThat(timekeeper.ticking()).isTrue();
            timekeeper.stop();
            assertThat(timekeeper.ticking()).isFalse();
            Map<String, String> entered = triggers(application);
            assertThat(entered).containsOnlyKeys("alert-round", "audit-seal", "evidence-tidying", "figure-count", "mail-round", "nightly-review", "silent-counties");

            timekeeper.start();
            timekeeper.stop();
            assertThat(triggers(application)).isEqualTo(entered);
        }
    }

    @Test
    void a_job_no_longer_on_the_timetable_is_forgotten_and_a_changed_time_is_taken() throws SQLException {
        try (TestApplication application = TestApplication.start()) {
            Timekeeper timekeeper = application.get(Timekeeper.class);
            timekeeper.start();
            timekeeper.stop();
            execute(application, "UPDATE QRTZ_CRON_TRIGGERS SET CRON_EXPRESSION = '0 0 3 * * ?' WHERE TRIGGER_NAME = 'nightly-review'");
            execute(application, "INSERT INTO QRTZ_JOB_DETAILS SELECT SCHED_NAME, 'long-gone', JOB_GROUP, DESCRIPTION, JOB_CLASS_NAME, IS_DURABLE,"
                    + " IS_NONCONCURRENT, IS_UPDATE_DATA, REQUESTS_RECOVERY, JOB_DATA FROM QRTZ_JOB_DETAILS WHERE JOB_NAME = 'mail-round'");

            timekeeper.start();
            timekeeper.stop();

            assertThat(column(application, "SELECT CRON_EXPRESSION, 1 FROM QRTZ_CRON_TRIGGERS WHERE TRIGGER_NAME = 'nightly-review'"))
                    .containsOnlyKeys("0 30 1 * * ?");
            assertThat(column(application, "SELECT JOB_NAME, 1 FROM QRTZ_JOB_DETAILS"))
                    .containsOnlyKeys("alert-round", "audit-seal", "evidence-tidying", "figure-count", "mail-round", "nightly-review", "silent-counties");
        }
    }

    @Test
    void a_time_that_is_none_is_refused_by_the_name_of_its_setting() {
        assertThatThrownBy(() -> new Timetable("every night", "0 0/5 * * * ?", "0 15 2 * * ?", "0 40 3 * * ?", "30 * * * * ?",
                "0 0 7 * * ?", "50 0/10 * * * ?", "0/10 * * * * ?", "20 * * * * ?"))
                .hasMessageContaining("dingxiang.timetable.nightly-review").hasMessageContaining("every night");
    }

    private static Map<String, String> triggers(TestApplication application) throws SQLException {
        return column(application, "SELECT TRIGGER_NAME, NEXT_FIRE_TIME FROM QRTZ_TRIGGERS WHERE TRIGGER_NAME = 'nightly-review'"
                + " UNION SELECT TRIGGER_NAME, CRON_EXPRESSION FROM QRTZ_CRON_TRIGGERS WHERE TRIGGER_NAME <> 'nightly-review'");
    }

    private static Map<String, String> column(TestApplication application, String sql) throws SQLException {
        Map<String, String> rows = new TreeMap<>();
        try (Connection connection = application.database().dataSource().getConnection(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.put(row.getString(1), row.getString(2));
            }
        }
        return rows;
    }

    private static void execute(TestApplication application, String sql) throws SQLException {
        try (Connection connection = application.database().dataSource().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
