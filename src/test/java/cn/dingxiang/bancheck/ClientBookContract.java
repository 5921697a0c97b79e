package cn.dingxiang.bancheck;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.bancheck.ClientBook.Period;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every book of clients does. */
abstract class ClientBookContract {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 9, 30);

    protected abstract ClientBook book();

    private static BanClient client(String id) {
        return new BanClient(id, "吉林省人事考试中心", BanClient.Kind.RECRUITER, "22", NOW, null);
    }

    private static Period minute(int most) {
        return new Period("MINUTE", NOW, NOW.plusMinutes(1), most);
    }

    private static Period day(int most) {
        return new Period("DAY", NOW.toLocalDate().atStartOfDay(), NOW.toLocalDate().plusDays(1).atStartOfDay(), most);
    }

    @Test
    void a_client_is_kept_with_the_hash_of_its_secret_and_an_id_is_taken_once() {
        assertThat(book().add(client("jl-exams"), "hash-1", "province")).isTrue();
        assertThat(book().add(client("jl-exams"), "hash-2", "province")).isFalse();
        assertThat(book().find("jl-exams")).contains(client("jl-exams"));
        assertThat(book().secretHash("jl-exams")).contains("hash-1");
        assertThat(book().find("nobody")).isEmpty();
        assertThat(book().secretHash("nobody")).isEmpty();
    }

    @Test
    void a_secret_is_replaced_and_a_client_turned_away() {
        book().add(client("b"), "old", "province");
        book().add(client("a"), "other", "province");
        book().rotate("b", "new", NOW);
        book().revoke("b", NOW.plusDays(1));
        book().revoke("b", NOW.plusDays(2));
        assertThat(book().secretHash("b")).contains("new");
        assertThat(book().all()).extracting(BanClient::id).containsExactly("a", "b");
        assertThat(book().find("b").orElseThrow().revokedAt()).isEqualTo(NOW.plusDays(1));
    }

    @Test
    void people_are_counted_in_every_period_or_in_none() {
        book().add(client("a"), "x", "province");
        book().add(client("b"), "x", "province");
        assertThat(book().take("a", 3, List.of(minute(4), day(10)))).isEmpty();
        assertThat(book().take("a", 2, List.of(minute(4), day(10)))).contains(minute(4));
        assertThat(book().take("a", 1, List.of(minute(4), day(3)))).contains(day(3));
        assertThat(book().take("a", 1, List.of(minute(4), day(10)))).isEmpty();
        assertThat(book().take("a", 1, List.of(minute(4), day(10)))).contains(minute(4));
        assertThat(book().take("b", 4, List.of(minute(4), day(10)))).isEmpty();
        Period next = new Period("MINUTE", NOW.plusMinutes(1), NOW.plusMinutes(2), 4);
        assertThat(book().take("a", 4, List.of(next, day(10)))).isEmpty();
    }
}
