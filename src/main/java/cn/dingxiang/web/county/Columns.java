package cn.dingxiang.web.county;

import cn.dingxiang.obligation.Words;
import cn.dingxiang.review.list.AgreementLine;
import cn.dingxiang.review.list.AgreementOrder;
import cn.dingxiang.review.list.ListWords;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of the list of agreements, in their order. */
public enum Columns {
    NUMBER("number", AgreementOrder.By.NUMBER),
    NAME("name", AgreementOrder.By.NAME),
    COUNTY("county", AgreementOrder.By.COUNTY),
    TRACK("track", null),
    COHORT("cohort", AgreementOrder.By.COHORT),
    PHASE("phase", null),
    UNIT("unit", null),
    SERVED("served", null),
    END("expectedEnd", AgreementOrder.By.EXPECTED_END),
    DUTY("nextDuty", null),
    FINDINGS("openFindings", AgreementOrder.By.OPEN_FINDINGS),
    CASE("case", null);

    private static final List<Columns> USUAL = List.of(NUMBER, NAME, COHORT, PHASE, UNIT, SERVED, END, DUTY, FINDINGS);

    private final String key;
    private final AgreementOrder.By order;

    Columns(String key, AgreementOrder.By order) {
        this.key = key;
        this.order = order;
    }

    /** What is shown unless the address says otherwise. @param oneCounty whether all are of one county */
    static List<Columns> usual(boolean oneCounty) {
        return oneCounty ? USUAL : Arrays.stream(values()).filter(column -> USUAL.contains(column) || column == COUNTY).toList();
    }

    /** Those named, in the list's order; the usual ones when none is. */
    static List<Columns> named(List<String> names, boolean oneCounty) {
        List<Columns> named = Arrays.stream(values()).filter(column -> names.contains(column.name())).toList();
        return named.isEmpty() ? usual(oneCounty) : named;
    }

    public String label(Locale locale) {
        return ListWords.say("column." + key, locale);
    }

    /** What to sort by, as it stands in the address; null when the column does not sort. */
    public String sort() {
        return order == null ? null : order.name().toLowerCase(Locale.ROOT);
    }

    /** The cell as text; the name, findings and case are drawn by the page. */
    public String text(AgreementLine line, Locale locale) {
        AgreementLine.Service service = line.service();
        return switch (this) {
            case NUMBER -> line.number();
            case NAME -> line.name();
            case COUNTY -> line.countyName();
            case TRACK -> CountyWords.say(locale, "track." + line.track());
            case COHORT -> Integer.toString(line.cohort());
            case PHASE -> line.phase() == null ? ListWords.say("not-evaluated", locale) : Words.of(line.phase(), locale);
            case UNIT -> line.place().unit() != null ? line.place().unit() : line.place().employer() == null ? "—" : line.place().employer();
            case SERVED -> service == null || service.servedMonths() == null ? "—" : service.servedMonths() + " / " + service.requiredMonths();
            case END -> service == null ? "—" : service.completedOn() != null ? service.completedOn().toString()
                    : service.expectedEnd() == null ? "—" : service.standsStill() ? ListWords.say("column.endIsMoving", locale)
                    : service.expectedEnd().toString();
            case DUTY -> line.nextDuty() == null ? "—" : Words.duty(line.nextDuty().code(), locale);
            case FINDINGS -> Integer.toString(line.open().size());
            case CASE -> line.underWay() == null ? "—" : cn.dingxiang.casework.Words.of(line.underWay().state(), line.underWay().party(), locale);
        };
    }
}
