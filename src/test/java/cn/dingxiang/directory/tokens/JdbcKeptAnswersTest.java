package cn.dingxiang.directory.tokens;

import cn.dingxiang.testing.TestApplication;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

@Tag("database")
class JdbcKeptAnswersTest extends KeptAnswersContract {
    private static TestApplication application;
    private static int clients;

    @BeforeAll
    static void start() {
        application = TestApplication.start();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Override
    protected KeptAnswers answers() {
        return application.get(KeptAnswers.class);
    }

    @Override
    protected long client() {
        return application.get(ApiClientBook.class).add(new ApiClient(0, "同步", "220322", Set.of(ApiScope.AGREEMENTS_READ),
                LocalDate.of(2027, 1, 1), LocalDateTime.of(2026, 11, 22, 9, 0), "province", null, null, null), "%064d".formatted(++clients));
    }
}
