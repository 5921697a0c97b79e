package cn.dingxiang.directory.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.tokens.KeptAnswers.Known;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** What every keeper of answers does. */
abstract class KeptAnswersContract {
    private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 22, 9, 30);
    private static final KeptAnswer ANSWER = new KeptAnswer(201, "/api/v1/units/7", "{\"id\":7}");

    protected abstract KeptAnswers answers();

    /** A program that may call. @return its key; each time another */
    protected abstract long client();

    @Test
    void a_key_is_claimed_once_for_each_client_and_who_comes_later_is_told_by_whom_since_when() {
        long client = client();
        assertThat(answers().claim(client, "key", "print", "first", AT)).isNull();
        assertThat(answers().claim(client, "key", "other", "second", AT.plusMinutes(1))).isEqualTo(new Known("print", "first", AT, null));
        assertThat(answers().claim(client, "another", "print", "third", AT)).isNull();
        assertThat(answers().claim(client(), "key", "print", "fourth", AT)).isNull();
    }

    @Test
    void an_answer_is_kept_once_by_whoever_has_the_claim_and_told_from_then_on() {
        long client = client();
        answers().claim(client, "key", "print", "first", AT);
        assertThat(answers().keep(client, "key", "second", ANSWER)).as("without the claim").isFalse();
        assertThat(answers().keep(client, "key", "first", ANSWER)).isTrue();
        assertThat(answers().keep(client, "key", "first", new KeptAnswer(500, null, "{}"))).as("again").isFalse();
        assertThat(answers().claim(client, "key", "print", "third", AT.plusDays(1))).isEqualTo(new Known("print", "first", AT, ANSWER));
    }

    @Test
    void a_claim_is_given_up_only_by_whoever_has_it_and_while_it_is_not_answered() {
        long client = client();
        answers().claim(client, "key", "print", "first", AT);
        answers().release(client, "key", "second");
        assertThat(answers().claim(client, "key", "print", "third", AT)).isNotNull();
        answers().release(client, "key", "first");
        assertThat(answers().claim(client, "key", "other", "fourth", AT)).isNull();
        answers().keep(client, "key", "fourth", ANSWER);
        answers().release(client, "key", "fourth");
        assertThat(answers().claim(client, "key", "other", "fifth", AT).answer()).isEqualTo(ANSWER);
    }

    @Test
    void a_lost_claim_is_taken_over_by_one_and_not_when_it_was_answered_meanwhile() {
        long client = client();
        answers().claim(client, "key", "print", "lost", AT);
        Known lost = answers().claim(client, "key", "print", "x", AT.plusMinutes(10));
        assertThat(answers().takeOver(client, "key", lost, "one", AT.plusMinutes(10))).isTrue();
        assertThat(answers().takeOver(client, "key", lost, "two", AT.plusMinutes(10))).as("another was faster").isFalse();
        assertThat(answers().keep(client, "key", "lost", ANSWER)).as("the lost one comes back").isFalse();
        Known again = answers().claim(client, "key", "print", "x", AT.plusMinutes(20));
        assertThat(again).isEqualTo(new Known("print", "one", AT.plusMinutes(10), null));
        answers().keep(client, "key", "one", ANSWER);
        assertThat(answers().takeOver(client, "key", again, "three", AT.plusMinutes(20))).as("answered meanwhile").isFalse();
    }

    @Test
    void what_was_claimed_before_a_moment_is_forgotten_and_nothing_later() {
        long client = client();
        answers().claim(client, "old", "print", "first", AT.minusSeconds(1));
        answers().claim(client, "new", "print", "second", AT);
        answers().forget(AT);
        assertThat(answers().claim(client, "old", "print", "third", AT)).isNull();
        assertThat(answers().claim(client, "new", "print", "fourth", AT)).isNotNull();
    }
}
