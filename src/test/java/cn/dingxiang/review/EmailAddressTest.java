package cn.dingxiang.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    private static final String LOCAL_PART = "a".repeat(243);

    @ParameterizedTest
    @ValueSource(strings = {"a@example.cn", "zhang.san@mail.example.cn", "1234567@qq.com", "o'neil+x@ex-ample.cn"})
    void these_can_be_addresses(String text) {
        assertThat(EmailAddress.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a@", "@example.cn", "a@example", "a b@example.cn", "a@example.cn ", "a@exa mple.cn", "a..b@example.cn",
        ".a@example.cn", "张三@example.cn", "a@example.cn\nBcc: b@example.cn", "a@example.cn,b@example.cn", "a@-example.cn", "无"})
    void these_cannot(String text) {
        assertThat(EmailAddress.isValid(text)).isFalse();
    }

    @Test
    void nothing_longer_than_the_column_is_one() {
        assertThat(EmailAddress.isValid(LOCAL_PART + "@example.cn")).isTrue();
        assertThat(EmailAddress.isValid(LOCAL_PART + "a@example.cn")).isFalse();
        assertThat(EmailAddress.isValid(null)).isFalse();
    }
}
