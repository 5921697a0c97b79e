package cn.dingxiang.work;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Bundle;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WorkWordsTest {
    @Test
    void every_kind_and_state_has_words_and_every_end_a_message_in_both_languages() {
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            for (JobKind kind : JobKind.values()) {
                assertThat(WorkWords.of(kind, locale)).isNotBlank();
                assertThat(Bundle.named(WorkWords.BUNDLE).say(locale, "cancelled." + kind, "1", "2")).isNotBlank();
                assertThat(Bundle.named(WorkWords.BUNDLE).say(locale, "cut-off." + kind)).isNotBlank();
            }
            for (JobState state : JobState.values()) {
                assertThat(WorkWords.of(state, locale)).isNotBlank();
            }
        }
        assertThat(Bundle.named(WorkWords.BUNDLE).in(Locale.ENGLISH).keySet())
                .isEqualTo(Bundle.named(WorkWords.BUNDLE).in(Locale.ROOT).keySet());
    }
}
