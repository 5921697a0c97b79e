package cn.dingxiang.exchange;

import cn.dingxiang.obligation.Words;
import cn.dingxiang.placement.PlacementWords;
import cn.dingxiang.review.list.AgreementLine;
import cn.dingxiang.review.list.AgreementSheet;
import cn.dingxiang.review.list.ListWords;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The list of agreements as a workbook: a row an agreement, written out as it goes so that memory stays flat. */
@Singleton
public final class AgreementWorkbook implements AgreementSheet {
    private static final String TITLE = "DDEBF7";
    private static final int FLUSHED_AFTER = 1000;
    /** A worksheet holds no more; what is left goes on the next. */
    private static final int ROWS_A_SHEET = 1_000_000;
    private static final List<String> COLUMNS = List.of("number", "name", "county", "track", "cohort", "status", "phase", "unit", "employer",
            "served", "required", "expectedEnd", "endIsMoving", "nextDuty", "nextDutyDue", "openFindings", "worst", "findings", "case");

    @Override
    public void write(Iterator<AgreementLine> lines, Locale locale, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(new Uncloseable(out), "dingxiang", "1.0")) {
            int sheets = 0;
            do {
                sheets++;
                Worksheet sheet = workbook.newWorksheet(ListWords.say("sheet", locale) + (sheets == 1 ? "" : " " + sheets));
                title(sheet, locale);
                int row = 1;
                while (lines.hasNext() && row <= ROWS_A_SHEET) {
                    row(sheet, row, lines.next(), locale);
                    if (row++ % FLUSHED_AFTER == 0) {
                        sheet.flush();
                    }
                }
                sheet.finish();
            } while (lines.hasNext());
        }
    }

    private static void title(Worksheet sheet, Locale locale) {
        sheet.freezePane(0, 1);
        for (int column = 0; column < COLUMNS.size(); column++) {
            String words = ListWords.say("column." + COLUMNS.get(column), locale);
            sheet.width(column, Math.max(12, words.length() * 2.2 + 2));
            SafeCells.text(sheet, 0, column, words);
            sheet.style(0, column).bold().fillColor(TITLE).set();
        }
    }

    private static void row(Worksheet sheet, int row, AgreementLine line, Locale locale) {
        AgreementLine.Service service = line.service();
        Object[] cells = {line.number(), line.name(), line.countyName(), line.track() == null ? null : PlacementWords.of(line.track(), locale),
            line.cohort(), ListWords.say(line.live() ? "live" : "filing", locale),
            line.phase() == null ? ListWords.say("not-evaluated", locale) : Words.of(line.phase(), locale), line.place().unit(),
            line.place().employer(), service == null ? null : service.servedMonths(), service == null ? null : service.requiredMonths(),
            service == null ? null : service.expectedEnd(),
            service != null && service.standsStill() ? ListWords.say("yes", locale) : null,
            line.nextDuty() == null ? null : Words.of(line.nextDuty().code(), locale),
            line.nextDuty() == null ? null : line.nextDuty().dueOn(), line.open().size(),
            line.worst() == null ? null : Words.of(line.worst(), locale),
            line.open().stream().map(finding -> Words.of(finding.code(), locale)).distinct()
                    .collect(Collectors.joining(ListWords.say("and", locale))),
            line.underWay() == null ? null
                    : cn.dingxiang.casework.Words.of(line.underWay().state(), line.underWay().party(), locale)};
        for (int column = 0; column < cells.length; column++) {
            cell(sheet, row, column, cells[column]);
        }
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Integer number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value != null) {
            SafeCells.text(sheet, row, column, value.toString());
        }
    }
}
