package cn.dingxiang.intake;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Objects;

/** What stands in a cell of a file, before anything is made of it. */
public sealed interface Cell {

    /** Nothing, or only spaces. */
    record Blank() implements Cell { }

    /** Text. In CSV everything is. */
    record Text(String value) implements Cell {
        public Text {
            Objects.requireNonNull(value, "value");
        }
    }

    /** A bare number, at most fifteen digits of which are exact. */
    record Number(BigDecimal value) implements Cell {
        public Number {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * A number shown as a date.
     *
     * @param value  the day and time it stands for
     * @param format how the workbook shows it
     * @param whole  whether year, month and day are all shown; what is not shown was filled in by the spreadsheet, not by a person
     */
    record Date(LocalDateTime value, String format, boolean whole) implements Cell {
        public Date {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(format, "format");
        }
    }

    /** TRUE or FALSE. */
    record Flag(boolean value) implements Cell { }

    /** A formula, with the value it last had. */
    record Formula(String lastValue) implements Cell {
        public Formula {
            Objects.requireNonNull(lastValue, "lastValue");
        }
    }

    /** An error such as {@code #N/A}. */
    record Failure(String shown) implements Cell {
        public Failure {
            Objects.requireNonNull(shown, "shown");
        }
    }

    /** An object of a JSON file, or the complaint of what cannot be read there. */
    record Tree(Object value) implements Cell { }

    /** There is only one kind of nothing. */
    Blank BLANK = new Blank();

    /** Text, or {@link #BLANK} when nothing but spaces is in it. */
    static Cell text(String value) {
        return value == null || Spaces.stripped(value).isEmpty() ? BLANK : new Text(value);
    }
}
