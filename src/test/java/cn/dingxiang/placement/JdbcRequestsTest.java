package cn.dingxiang.placement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.Life;
import cn.dingxiang.testing.Rivals;
import cn.dingxiang.testing.TestApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
@Tag("alone")
class JdbcRequestsTest extends RequestsContract {
    private static TestApplication application;

    @BeforeAll
    static void start() {
        application = TestApplication.start();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Override
    protected PlacementWorld world() {
        return new DatabasePlacementWorld(application);
    }

    @Test
    void of_two_asked_at_once_one_is_kept_and_the_other_is_told_so() throws Exception {
        PlacementRequest second = transfer("N8");
        String first = "INSERT INTO placement_request (workflow, agreement_id, county_code, unit_id, ordered_by,"
                + " from_county, to_county, needs, state, open_workflow) VALUES ('TRANSFER', " + second.doctor().agreement() + ", '" + Life.COUNTY
                + "', " + second.wish().unit() + ", 'STUDENT', '" + Life.COUNTY + "', '" + Life.COUNTY + "', '', 'ASKED', 'TRANSFER')";
        assertThat(Rivals.meet(application, first, () -> application.get(Requests.class).open(second))).isEmpty();
        assertThat(application.get(Requests.class).list(new RequestFilter("", null, null), ListQuery.open(9)).rows()).singleElement()
                .satisfies(kept -> assertThat(kept.steps()).isEmpty());
    }
}
