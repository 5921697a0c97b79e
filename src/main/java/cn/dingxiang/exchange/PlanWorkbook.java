package cn.dingxiang.exchange;

import cn.dingxiang.placement.Measure;
import cn.dingxiang.placement.PlacementWords;
import cn.dingxiang.placement.Plan;
import cn.dingxiang.placement.PlanRow;
import cn.dingxiang.placement.PlanSheet;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The plan as a workbook: a row for each county, track and year, and a sheet that says how it is worked out. */
@Singleton
public final class PlanWorkbook implements PlanSheet {
    private static final String TITLE = "DDEBF7";
    private static final List<String> HOW = List.of("plan.basis", "plan.available", "plan.ending", "plan.posts", "plan.arithmetic",
            "plan.lead",
            "plan.none");
    private static final int WIDE = 120;

    @Override
    public void write(Plan plan, Map<String, String> counties, Locale locale, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(new Uncloseable(out), "dingxiang", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(PlacementWords.say("plan.title", locale));
            title(sheet, titles(locale));
            int row = 1;
            for (PlanRow of : plan.rows()) {
                row(sheet, row++, of, counties, locale);
            }
            sheet.freezePane(0, 1);
            explain(workbook.newWorksheet(PlacementWords.say("plan.how", locale)), plan, locale);
        }
    }

    private static List<String> titles(Locale locale) {
        Stream<String> keys = Stream.of("plan.county", "plan.code", "plan.track", "plan.year").map(key -> PlacementWords.say(key, locale));
        Stream<String> counts = Stream.of(Measure.AVAILABLE, Measure.ENDING, Measure.POSTS)
                .map(measure -> PlacementWords.of(measure, locale));
        Stream<String> orders = Stream.of("plan.shortfall", "plan.entrance", "plan.order").map(key -> PlacementWords.say(key, locale));
        return Stream.of(keys, counts, orders).flatMap(one -> one).toList();
    }

    private static void title(Worksheet sheet, List<String> titles) {
        for (int column = 0; column < titles.size(); column++) {
            SafeCells.text(sheet, 0, column, titles.get(column));
            sheet.style(0, column).bold().fillColor(TITLE).set();
            sheet.width(column, Math.max(10, titles.get(column).length() * 2.2 + 2));
        }
    }

    private static void row(Worksheet sheet, int row, PlanRow of, Map<String, String> counties, Locale locale) {
        SafeCells.text(sheet, row, 0, counties.getOrDefault(of.county(), of.county()));
        SafeCells.text(sheet, row, 1, of.county());
        SafeCells.text(sheet, row, 2, PlacementWords.of(of.track(), locale));
        Integer[] numbers = {of.year(), of.available(), of.ending(), of.posts(), of.shortfall(), of.entrance(), of.order()};
        for (int column = 0; column < numbers.length; column++) {
            if (numbers[column] != null) {
                sheet.value(row, column + 3, numbers[column]);
            }
        }
    }

    private static void explain(Worksheet sheet, Plan plan, Locale locale) {
        sheet.width(0, WIDE);
        SafeCells.text(sheet, 0, 0, PlacementWords.say("plan.made", locale, plan.asOf().toString(),
                Integer.toString(plan.firstEntrance())));
        SafeCells.text(sheet, 1, 0, plan.counted(locale));
        for (int row = 0; row < HOW.size(); row++) {
            SafeCells.text(sheet, row + 2, 0, PlacementWords.say(HOW.get(row), locale));
            sheet.style(row + 2, 0).wrapText(true).set();
        }
    }
}
