package cn.dingxiang.web.casework;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.casework.Instalments;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.web.page.AddressParts;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Tone;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Who is behind with instalments. @param behind by county, how many and with how much */
public record ArrearsPage(Viewer viewer, Listing list, Divisions divisions, List<Instalments.Behind> behind, List<Line> lines)
        implements Worded {
    private static final int COUNTY_CODE = 6;

    public ArrearsPage {
        behind = List.copyOf(behind);
        lines = List.copyOf(lines);
    }

    /** Somebody behind. @param next the day of the next reminder; null when none is to come */
    public record Line(Instalments.Arrears arrears, LocalDate next) {
        public LocalDate since() {
            return arrears.due().get(0);
        }
    }

    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return CaseWords.WORDS;
    }

    public int people() {
        return behind.stream().mapToInt(Instalments.Behind::people).sum();
    }

    public String total() {
        return money(behind.stream().map(Instalments.Behind::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    public String money(BigDecimal yuan) {
        return Shown.money(yuan);
    }

    public Badge late(Line line) {
        return new Badge(Tone.RED, text("arrears.days", ChronoUnit.DAYS.between(line.since(), viewer.today())));
    }

    public boolean showsCounty() {
        return viewer.account().county() == null;
    }

    public String county(String code) {
        return divisions.name(code);
    }

    /** The same among the cases, where they can be narrowed further, chosen and exported. */
    public String amongCases() {
        AddressParts cases = AddressParts.of("/cases").with("arrears", "true");
        return (list.value("within").length() == COUNTY_CODE ? cases.with("county", list.value("within")) : cases).text();
    }

    /** The list of one county. */
    public String of(String county) {
        return AddressParts.of("/cases/arrears").with("within", county).text();
    }
}
