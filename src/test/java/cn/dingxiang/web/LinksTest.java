package cn.dingxiang.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.demo.DemoAccounts;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of link a role is shown, followed from its home on. */
@Tag("database")
class LinksTest {
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
    /** What tells addresses of one kind apart: days, numbers, and what filters are set to. */
    private static final Pattern VALUE = Pattern.compile("\\d[\\d-]*|(?<==)[^&]*");
    private static final Pattern MAIN = Pattern.compile("<main.*</main>", Pattern.DOTALL);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d\\}");

    static List<DemoAccounts.Account> accounts() {
        return DemoAccounts.ALL;
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void every_link_a_role_is_shown_leads_to_something_it_may_see(DemoAccounts.Account account) {
        ServedDemo demo = ServedDemo.shared();
        SignedIn somebody = SignedIn.as(demo.server(), account.username(), account.password());
        List<String> dead = new ArrayList<>();
        Deque<String> waiting = new ArrayDeque<>(List.of("/"));
        Set<String> seen = new HashSet<>(waiting);
        int pages = 0;
        while (!waiting.isEmpty()) {
            String address = waiting.remove();
            HttpResponse<String> answer = somebody.get(address);
            pages++;
            if (answer.statusCode() / 100 == 3) {
                offer(answer.headers().firstValue("Location").orElseThrow(), seen, waiting);
            } else if (answer.statusCode() != 200) {
                dead.add(answer.statusCode() + " " + address);
            }
            Matcher main = MAIN.matcher(answer.body());
            if (main.find() && PLACEHOLDER.matcher(main.group()).find()) {
                dead.add("words without their values: " + address);
            }
            Matcher link = LINK.matcher(answer.body());
            while (link.find()) {
                offer(link.group(1).replace("&amp;", "&"), seen, waiting);
            }
        }
        assertThat(dead).as(account.username()).isEmpty();
        assertThat(pages).isGreaterThan(8);
    }

    private static void offer(String address, Set<String> seen, Deque<String> waiting) {
        if (!address.equals("/health") && !address.startsWith("/assets/") && !address.startsWith("/webjars/") && seen.add(VALUE.matcher(address).replaceAll("*"))) {
            waiting.add(address);
        }
    }
}
