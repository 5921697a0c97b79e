package cn.dingxiang.intake.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.intake.Heading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"words", "refusals"})
    void both_languages_have_every_text(String name) {
        Bundle bundle = Bundle.named("cn.dingxiang.intake.register." + name);
        assertThat(bundle.in(Locale.ENGLISH).keySet()).isEqualTo(bundle.in(Locale.ROOT).keySet());
        assertThat(bundle.in(Locale.ENGLISH).keySet()).allSatisfy(key ->
                assertThat(bundle.text(Locale.ENGLISH, key)).isNotEqualTo(bundle.text(Locale.ROOT, key)));
    }

    @Test
    void every_code_has_its_word() {
        Stream.of(RegisterKind.values(), Fate.values(), ProposalState.values()).flatMap(Stream::of).forEach(code ->
                assertThat(Words.of((Enum<?>) code, Locale.ROOT)).isNotBlank());
    }

    @Test
    void a_register_known_as_another_kind_is_refused_in_words() {
        RegisterSource known = new RegisterSource(1L, "22", "名册", RegisterKind.PAYROLL, null, Map.of(), Map.of());
        RegisterRequest request = new RegisterRequest(Path.of("x"), RegisterKind.EXAM_ROLL, "名册", null, "22", Map.of(), Map.of());
        Refused refused = catchThrowableOfType(Refused.class, () -> SourcePlan.requireSameKind(Optional.of(known), request));
        assertThat(refused.explain(Locale.ROOT)).contains("工资发放册").doesNotContain("PAYROLL");
        assertThat(refused.explain(Locale.ENGLISH)).contains("payroll").doesNotContain("PAYROLL");
    }

    @ParameterizedTest
    @EnumSource(RegisterKind.class)
    void no_title_stands_for_two_columns_and_what_is_needed_is_known(RegisterKind kind) {
        List<String> titles = new ArrayList<>();
        kind.headings().forEach(heading -> titles.add(Heading.plain(heading.text())));
        kind.titles().keySet().forEach(title -> {
            assertThat(Heading.named(title, kind.headings()).map(Enum::name).orElse(kind.titles().get(title))).as(title)
                    .isEqualTo(kind.titles().get(title));
        });
        assertThat(titles).doesNotHaveDuplicates();
        assertThat(kind.needed()).allSatisfy(anyOf -> assertThat(kind.headings()).containsAll(anyOf));
        assertThat(kind.headings()).contains(Heading.ID_NUMBER, Heading.NAME, Heading.REGISTER_STATE);
    }
}
