package cn.dingxiang.web.employer;

import cn.dingxiang.review.list.AgreementLine;
import cn.dingxiang.timeline.Phase;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Shown;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Who is with a unit. */
public record PeoplePage(Locale locale, Listing list, List<AgreementLine> people) implements EmployerWorded {

    public List<Option> phases() {
        return Stream.of(Phase.EMPLOYED, Phase.SERVING, Phase.PAUSED, Phase.SECONDED, Phase.ABSENT, Phase.FULFILLED)
                .map(phase -> new Option(phase.name(), phase(phase))).toList();
    }

    public String served(AgreementLine line) {
        return line.service() == null || line.service().servedMonths() == null ? "—"
                : text("people.served-of", Shown.months(locale, line.service().servedMonths()),
                Shown.months(locale, line.service().requiredMonths()));
    }

    public String end(AgreementLine line) {
        return line.service() == null ? "—" : line.service().completedOn() != null ? Shown.day(line.service().completedOn())
                : Shown.day(line.service().expectedEnd());
    }
}
