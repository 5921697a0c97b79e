package cn.dingxiang.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.demo.DemoAccounts;
import cn.dingxiang.web.page.Navigation;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What opening a page costs, on the demo province: bytes to the browser, statements to the database. */
@Tag("database")
@Tag("alone")
class PageCostTest {
    private static final int FIRST_SCREEN_BYTES = 100_000;
    /** What the busiest page sends today; a full page of fifty rows that asked once a row would be beyond it. */
    private static final int STATEMENTS = 40;

    private static ServedDemo demo;
    private static Connection connection;

    @BeforeAll
    static void start() throws SQLException {
        demo = ServedDemo.shared();
        connection = demo.application().database().dataSource().getConnection();
    }

    @AfterAll
    static void stop() throws SQLException {
        connection.close();
    }

    static Stream<DemoAccounts.Account> accounts() {
        return DemoAccounts.ALL.stream().filter(account -> !List.of("panshi", "lishu-review").contains(account.username()));
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void every_page_of_the_navigation_is_below_a_hundred_kilobytes_and_sends_forty_statements_at_most(
            DemoAccounts.Account account) throws SQLException {
        SignedIn browser = SignedIn.as(demo.server(), account.username(), account.password());
        List<String> defects = new ArrayList<>();
        for (String address : Navigation.addresses(account.role())) {
            browser.get(address);
            long before = statements();
            HttpResponse<String> page = browser.get(address);
            long asked = statements() - before - 1;
            int bytes = page.body().getBytes(StandardCharsets.UTF_8).length;
            if (page.statusCode() != 200 || bytes > FIRST_SCREEN_BYTES || asked > STATEMENTS) {
                defects.add("%s: %d, %d bytes, %d statements".formatted(address, page.statusCode(), bytes, asked));
            }
        }
        assertThat(defects).isEmpty();
    }

    /** How many statements the server was sent so far; asking is one more. */
    private static long statements() throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Questions'")) {
            row.next();
            return row.getLong(2);
        }
    }
}
