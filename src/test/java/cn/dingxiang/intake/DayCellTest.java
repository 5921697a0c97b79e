package cn.dingxiang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayCellTest {

    private static String complaint(Cell cell) {
        return catchThrowableOfType(CellProblem.class, () -> DayCell.read(cell)).at("日期").text(Locale.ROOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-09-01", "2021/9/1", "2021.9.1", "2021年9月1日", "2021年09月01", "20210901", "２０２１－０９－０１", " 2021 - 9 - 1 ",
        "2021-09-01 00:00:00", "2021-09-01T00:00"})
    void a_whole_date_is_read_however_it_is_written(String written) throws CellProblem {
        assertThat(DayCell.read(new Cell.Text(written))).isEqualTo("2021-09-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021.9", "2021-09", "2021/9", "2021年9月", "2021年", "2021", "202109", "9月1日"})
    void half_a_date_is_refused_and_never_completed(String written) {
        assertThat(complaint(new Cell.Text(written))).isEqualTo("日期“" + written + "”不完整：请补全年、月、日，例如 2021-09-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/4/21", "04/05/2021", "1.2.2021", "21-3-4", "21年3月4日"})
    void a_date_that_could_be_two_is_refused(String written) {
        assertThat(complaint(new Cell.Text(written))).contains("分不清年、月、日");
    }

    @ParameterizedTest
    @CsvSource({"44440,是数字而不是日期", "20210901,是数字而不是日期", "2021.9,不完整", "2021,不完整"})
    void a_bare_number_is_no_date(BigDecimal number, String complaint) {
        assertThat(complaint(new Cell.Number(number))).contains(complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-29", "2021-13-01", "2021-00-10", "1821-01-01", "20210931"})
    void a_day_that_does_not_exist_is_refused(String written) {
        assertThat(complaint(new Cell.Text(written))).contains("这一天不存在");
    }

    @Test
    void a_number_shown_as_a_whole_date_is_one() throws CellProblem {
        assertThat(DayCell.read(new Cell.Date(LocalDateTime.of(2021, 9, 1, 8, 30), "yyyy-mm-dd", true))).isEqualTo("2021-09-01");
    }

    @Test
    void a_number_of_which_only_year_and_month_are_shown_is_half_a_date() {
        assertThat(complaint(new Cell.Date(LocalDateTime.of(2021, 9, 1, 0, 0), "yyyy\"年\"m\"月\"", false))).contains("缺的部分是表格软件补的");
    }

    @ParameterizedTest
    @ValueSource(strings = {"不详", "毕业当年", "2021-09-01后"})
    void words_are_no_date(String written) {
        assertThat(complaint(new Cell.Text(written))).contains("不是日期");
    }

    @Test
    void what_could_be_an_id_number_is_not_repeated_in_a_complaint() {
        assertThat(complaint(new Cell.Text("110101199003070134"))).doesNotContain("1990").contains("•••");
    }
}
