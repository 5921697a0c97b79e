package cn.dingxiang.web.county;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.obligation.Words;
import cn.dingxiang.review.list.AgreementLine;
import cn.dingxiang.review.list.AgreementList;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Worded;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The list of agreements.
 *
 * @param choices what each filter can be
 * @param found   how many there are, as {@link AgreementList#count} counts
 * @param search  the form to search by ID number
 * @param wide    whether the viewer looks at more than one county, where texts are searched from their beginning
 * @param mayRemind whether the viewer reminds employers
 */
public record AgreementsPage(Locale locale, Listing list, List<Columns> columns, Map<String, List<Option>> choices, List<AgreementLine> lines,
                             int found, Form search, boolean wide, boolean mayRemind) implements Worded {
    public AgreementsPage {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    @Override
    public Bundle words() {
        return CountyWords.BUNDLE;
    }

    public String count() {
        return found >= AgreementList.COUNTED ? text("agreements.count-more", Shown.number(AgreementList.COUNTED - 1L))
                : text("agreements.count", Shown.number(found));
    }

    public String searchLabel() {
        return text(wide ? "filter.text-wide" : "filter.text");
    }

    public boolean shows(Columns column) {
        return columns.contains(column);
    }

    /** How firm the worst finding is; null when none is open. */
    public Badge worst(AgreementLine line) {
        return line.worst() == null ? null : Lines.standing(line.worst(), locale);
    }

    /** What the open findings are. */
    public String findings(AgreementLine line) {
        return String.join(Bundle.isEnglish(locale) ? ", " : "、", line.open().stream().map(finding -> Words.of(finding.code(), locale))
                .distinct().toList());
    }

    /** Filters that hide behind 更多筛选. */
    public boolean hasMoreFilters() {
        return List.of("standing", "party", "live", "endFrom", "endUntil", "hasCase", "track").stream().anyMatch(name ->
                !list.value(name).isEmpty());
    }
}
