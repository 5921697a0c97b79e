package cn.dingxiang.intake;

import cn.dingxiang.directory.IdNumber;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cells of one row by their headings. What cannot be read is noted as a problem and read as null; blank cells are null too. */
public final class RowCells {
    private static final Pattern YEAR = Pattern.compile("([12][0-9]{3})[级年届]?");
    private static final Pattern COUNT = Pattern.compile("([0-9]{1,6})(?:个?月|年|天|日)?");
    private static final Pattern MONTH_DAY = Pattern.compile("([0-9]{1,2})(?:-|/|\\.|月)([0-9]{1,2})日?");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?[Ee]\\+?[0-9]{1,2}");
    private static final Pattern SIGNS_OF_MONEY = Pattern.compile("[,￥¥元]");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s'’\\u200b]");
    private static final Pattern QUOTED = Pattern.compile("=\"([^\"]*)\"");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>.]+(\\.[^@\\s,;<>.]+)+");
    private static final int EXACT_DIGITS = 15;
    private static final char LAST_ASCII = 0x7f;

    private final ColumnPlan plan;
    private final SourceRow row;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Heading> broken = EnumSet.noneOf(Heading.class);

    /** The cells of {@code row}. */
    public RowCells(ColumnPlan plan, SourceRow row) {
        this.plan = plan;
        this.row = row;
        plan.untitled(row).forEach(column -> problems.add(Problem.error("", "column.untitled", column)));
    }

    /** What is wrong so far. */
    public List<Problem> problems() {
        return problems;
    }

    /** Notes a problem, and that what stands there is not to be used. */
    public void error(Heading heading, String key, Object... arguments) {
        problems.add(Problem.error(title(heading), key, arguments));
        broken.add(heading);
    }

    void warning(Heading heading, String key, Object... arguments) {
        problems.add(Problem.warning(title(heading), key, arguments));
    }

    /** The column's title as the file has it. */
    String title(Heading heading) {
        return plan.title(heading);
    }

    /** Whether something stands there, be it wrong. */
    public boolean has(Heading heading) {
        return cell(heading) != Cell.BLANK;
    }

    /** Whether something stood there that could not be read. */
    boolean isBroken(Heading heading) {
        return broken.contains(heading);
    }

    /** Notes a missing value, unless what stood there is already complained of. */
    public <T> T required(Heading heading, T value) {
        if (value == null && !isBroken(heading)) {
            error(heading, "cell.missing");
        }
        return value;
    }

    /** A text; spaces between Chinese characters are dropped. */
    public String text(Heading heading) {
        return text(heading, heading.isNumber() ? UnaryOperator.identity() : Spaces::joined);
    }

    /** A telephone number. */
    String phone(Heading heading) {
        return text(heading, RowCells::narrow);
    }

    /** An e-mail address; one that cannot be written to is pointed out. */
    String email(Heading heading) {
        String email = text(heading, RowCells::narrow);
        if (email != null && !EMAIL.matcher(email).matches()) {
            warning(heading, "contact.email-wrong");
        }
        return email;
    }

    private String text(Heading heading, UnaryOperator<String> tidied) {
        return read(heading, cell -> {
            String text = tidied.apply(plainText(cell));
            if (TextLimits.isLonger(text, heading.longest())) {
                throw new CellProblem("cell.too-long", heading.longest());
            }
            return text;
        });
    }

    /** A whole day. */
    public LocalDate day(Heading heading) {
        return read(heading, DayCell::read);
    }

    /** A month, such as 2031-05, 2031年5月 or 203105; of a whole day, its month. */
    public YearMonth month(Heading heading) {
        return read(heading, MonthCell::read);
    }

    /** A day as the rules write it. */
    String dayText(Heading heading) {
        LocalDate day = day(heading);
        return day == null ? null : day.toString();
    }

    Integer year(Heading heading) {
        return read(heading, cell -> Integer.valueOf(matching(cell, YEAR, "cell.not-a-year").group(1)));
    }

    /** A whole number; a unit such as 月 or 天 may stand behind it. */
    Integer count(Heading heading) {
        return read(heading, cell -> Integer.valueOf(matching(cell, COUNT, "cell.not-a-count").group(1)));
    }

    /** A decimal as the rules write it, at least two places. */
    public String amount(Heading heading) {
        return read(heading, cell -> {
            String text = SIGNS_OF_MONEY.matcher(narrow(plainText(cell))).replaceAll("");
            if (text.endsWith("%")) {
                throw new CellProblem("cell.percent", CellProblem.shown(text));
            }
            if (!AMOUNT.matcher(text).matches()) {
                throw new CellProblem("cell.not-an-amount", CellProblem.shown(text));
            }
            BigDecimal amount = new BigDecimal(text);
            return amount.setScale(Math.max(2, amount.scale())).toPlainString();
        });
    }

    String monthDay(Heading heading) {
        return read(heading, cell -> {
            if (cell instanceof Cell.Date || cell instanceof Cell.Number) {
                throw new CellProblem("cell.month-day-as-date");
            }
            Matcher parts = matching(cell, MONTH_DAY, "cell.not-a-month-day");
            try {
                String text = MonthDay.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))).toString().substring(2);
                if (!text.equals("02-29")) {
                    return text;
                }
            } catch (DateTimeException noSuchDay) {
                throw new CellProblem("cell.not-a-month-day", parts.group());
            }
            throw new CellProblem("cell.not-a-month-day", parts.group());
        });
    }

    Boolean flag(Heading heading) {
        return read(heading, cell -> {
            if (cell instanceof Cell.Flag flag) {
                return flag.value();
            }
            return Boolean.valueOf(code(cell, Vocabulary.YES_NO));
        });
    }

    /** The code of a word. */
    public String choice(Heading heading, Vocabulary vocabulary) {
        return read(heading, cell -> code(cell, vocabulary));
    }

    /** An ID number; no message says what it is. */
    public IdNumber idNumber(Heading heading, LocalDate today) {
        return read(heading, cell -> {
            if (cell instanceof Cell.Number || cell instanceof Cell.Text text && SCIENTIFIC.matcher(text.value().strip()).matches()) {
                throw new CellProblem("id.as-number");
            }
            String text = BETWEEN_DIGITS.matcher(narrow(plainText(cell))).replaceAll("");
            var problem = IdNumber.problem(text, today);
            if (problem.isPresent()) {
                throw new CellProblem("id." + problem.get());
            }
            return IdNumber.of(text);
        });
    }

    /** Any value, by a reader of its own. */
    <T> T read(Heading heading, Reader<T> reader) {
        Cell cell = cell(heading);
        if (cell == Cell.BLANK) {
            return null;
        }
        try {
            return reader.read(literal(cell, heading));
        } catch (CellProblem problem) {
            problems.add(problem.at(title(heading)));
            broken.add(heading);
            return null;
        }
    }

    /** The cell, unless it is computed. The {@code ="220322"} by which some programs protect digits in CSV is only its text. */
    private Cell literal(Cell cell, Heading heading) throws CellProblem {
        if (cell instanceof Cell.Failure failure) {
            throw new CellProblem("cell.failure", failure.shown());
        }
        boolean isFormula = cell instanceof Cell.Formula;
        if (cell instanceof Cell.Text text && text.value().startsWith("=")) {
            Matcher quoted = QUOTED.matcher(text.value());
            if (quoted.matches()) {
                return new Cell.Text(quoted.group(1));
            }
            isFormula = true;
        }
        if (isFormula) {
            throw new CellProblem("cell.formula", plan.columnName(heading), row.number());
        }
        return cell;
    }

    /** The text of a cell; a whole number that a spreadsheet keeps exactly counts as its digits. */
    static String plainText(Cell cell) throws CellProblem {
        if (cell instanceof Cell.Text text) {
            return Spaces.stripped(text.value());
        }
        if (cell instanceof Cell.Number number) {
            BigDecimal value = number.value();
            if (value.precision() - value.scale() <= EXACT_DIGITS) {
                return value.round(new MathContext(EXACT_DIGITS)).stripTrailingZeros().toPlainString();
            }
            throw new CellProblem("cell.number-too-long");
        }
        throw new CellProblem(cell instanceof Cell.Date ? "cell.is-date" : "cell.not-text");
    }

    /** Full-width digits, letters and signs as narrow ones. */
    static String narrow(String text) {
        return Spaces.stripped(compatible(text));
    }

    /** In the form NFKC, which ASCII has already. */
    static String compatible(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) > LAST_ASCII) {
                return Normalizer.normalize(text, Normalizer.Form.NFKC);
            }
        }
        return text;
    }

    private static Matcher matching(Cell cell, Pattern pattern, String problem) throws CellProblem {
        String text = narrow(plainText(cell));
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new CellProblem(problem, CellProblem.shown(text));
        }
        return matcher;
    }

    private static String code(Cell cell, Vocabulary vocabulary) throws CellProblem {
        String written = plainText(cell);
        return vocabulary.code(written).orElseThrow(() ->
                new CellProblem("cell.not-a-choice", CellProblem.shown(written), String.join("、", vocabulary.choices())));
    }

    private Cell cell(Heading heading) {
        return plan.cell(row, heading);
    }

    /** Reads a cell that is not blank. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Cell cell) throws CellProblem;
    }
}
