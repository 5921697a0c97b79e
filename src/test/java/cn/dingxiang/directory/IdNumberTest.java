package cn.dingxiang.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    /** The two examples of GB 11643-1999. */
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void the_check_characters_of_the_standards_own_examples_hold(String example) {
        assertThat(IdNumber.checkCharacter(example)).isEqualTo(example.charAt(17));
    }

    @Test
    void a_valid_number_is_read_and_a_small_x_and_spaces_do_not_matter() {
        assertThat(IdNumber.of(" 11010519491231002x ")).isEqualTo(IdNumber.of("11010519491231002X"));
        assertThat(IdNumber.of("11010519491231002X").bornOn()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(IdNumber.problem("11010519491231002X", TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"110105194912310021, WRONG_CHECK_CHARACTER", "110105194902290026, NO_SUCH_BIRTH_DATE",
        "440524188001010014, NO_SUCH_BIRTH_DATE", "1101051949123100, NOT_EIGHTEEN_CHARACTERS", "'', NOT_EIGHTEEN_CHARACTERS",
        "11010519491231002Y, NOT_EIGHTEEN_CHARACTERS", "010105194912310021, NOT_EIGHTEEN_CHARACTERS",
        "1.10105194912310E+17, NOT_EIGHTEEN_CHARACTERS"})
    void what_is_wrong_is_named(String text, IdNumber.Problem problem) {
        assertThat(IdNumber.problem(text, TODAY)).contains(problem);
        assertThatThrownBy(() -> IdNumber.of(text)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(problem.name());
    }

    @Test
    void nobody_is_born_after_today() {
        String digits = "22010220260302123";
        String number = digits + IdNumber.checkCharacter(digits);
        assertThat(IdNumber.problem(number, TODAY)).contains(IdNumber.Problem.NO_SUCH_BIRTH_DATE);
        assertThat(IdNumber.problem(number, TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void the_eighteenth_birthday_is_the_first_day_of_full_age() {
        IdNumber idNumber = IdNumber.of("11010519491231002X");
        assertThat(idNumber.isMinorOn(LocalDate.of(1967, 12, 30))).isTrue();
        assertThat(idNumber.isMinorOn(LocalDate.of(1967, 12, 31))).isFalse();
    }

    @Test
    void only_the_masked_form_shows_in_text_and_messages() {
        assertThat(IdNumber.of("11010519491231002X")).hasToString("1101••••••••002X");
        assertThatThrownBy(() -> IdNumber.of("110105194912310021")).hasMessageNotContaining("19491231");
    }
}
