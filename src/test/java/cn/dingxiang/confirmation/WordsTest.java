package cn.dingxiang.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Bundle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and answers for people without an account are complete in both languages. */
class WordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"cn.dingxiang.confirmation.words", "cn.dingxiang.bancheck.words", "cn.dingxiang.web.words"})
    void everything_is_said_in_chinese_and_in_english(String name) {
        ResourceBundle chinese = Bundle.named(name).in(Locale.ROOT);
        ResourceBundle english = Bundle.named(name).in(Locale.ENGLISH);
        for (String key : chinese.keySet()) {
            assertThat(chinese.getString(key)).as(key).matches("(?s).*\\p{IsHan}.*");
            assertThat(english.getString(key).replace("编制", "")).as(key).doesNotContainPattern("\\p{IsHan}")
                    .isNotEqualTo(chinese.getString(key));
        }
    }
}
