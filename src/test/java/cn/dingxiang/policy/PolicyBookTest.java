package cn.dingxiang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Form;
import org.junit.jupiter.api.Test;

class PolicyBookTest {

    @Test
    void the_built_in_regimes_and_forms_are_sound() {
        PolicyBook book = PolicyBook.load(null);
        assertThat(book.coverage()).hasSize(30);
        assertThat(book.forms()).extracting(Form::id).containsExactly("sample-2018-bachelor", "sample-2025-bachelor", "sample-junior-college");
    }
}
