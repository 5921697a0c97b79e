package cn.dingxiang.bancheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({"王小明, 王小明, true", "王 小明, 王小明, true", "王　小明, 王小明, true", "买买提•艾力, 买买提·艾力, true", "王小明, 王小民, false",
        "王小明, 王小, false"})
    void spaces_and_dots_make_no_difference_and_everything_else_does(String one, String other, boolean same) {
        assertThat(Names.same(one, other)).isEqualTo(same);
    }
}
