package cn.dingxiang.web.employer;

import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.obligation.DutyStatus;
import cn.dingxiang.placement.EmployedDoctor;
import cn.dingxiang.placement.RenewalAnswer;
import cn.dingxiang.placement.RenewalIntention;
import cn.dingxiang.placement.Workflow;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.web.lifeline.LifeLineView;
import cn.dingxiang.web.lifeline.LifeLines;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Tone;
import cn.dingxiang.web.placement.EntitlementsView;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One of a unit's doctors.
 *
 * @param forms   by what they report
 * @param answers whether they will stay, the latest last
 * @param offered what the unit can ask for
 */
public record PersonPage(Locale locale, LocalDate today, EmployedDoctor doctor, Map<String, Form> forms, List<RenewalIntention> answers,
                         Set<Workflow> offered, EntitlementsView entitlements) implements EmployerWorded {
    private static final int MONTHS_BEFORE = 12;

    public Form form(String which) {
        return forms.getOrDefault(which, Form.blank());
    }

    public String served() {
        return text("people.served-of", Shown.months(locale, doctor.servedMonths()), Shown.months(locale, doctor.requiredMonths()));
    }

    public LifeLineView life() {
        return LifeLineView.of(LifeLines.of(doctor.recorded()).forInstitution(), locale);
    }

    public String ground() {
        return text("ground." + doctor.pauseGround());
    }

    public List<Option> grounds() {
        return Arrays.stream(PauseGround.values()).map(ground -> new Option(ground.name(), text("ground." + ground))).toList();
    }

    public List<Option> years() {
        return doctor.yearsToAttest().stream().map(year -> new Option(Integer.toString(year), Integer.toString(year))).toList();
    }

    public List<Option> onPost() {
        return List.of(new Option("yes", text("attest.yes")), new Option("no", text("attest.no")));
    }

    public List<Option> intentions() {
        return Arrays.stream(RenewalAnswer.values()).map(answer -> new Option(answer.name(), word(answer))).toList();
    }

    /** Whether the doctor is to be asked whether they will stay. */
    public boolean nearTheEnd() {
        return doctor.expectedEnd() != null && !doctor.expectedEnd().isAfter(today.plusMonths(MONTHS_BEFORE));
    }

    public String what(DutyStatus duty) {
        return duty.subject() == null ? duty(duty.code()) : text("duties.of-year", duty.subject(), duty(duty.code()));
    }

    public boolean ofCounty(DutyStatus duty) {
        return duty.party() == Party.COUNTY;
    }

    public Badge state(DutyStatus duty) {
        if (duty.doneOn() != null) {
            return new Badge(Tone.GREEN, text("duties.done", duty.doneOn()));
        }
        if (duty.waived()) {
            return new Badge(Tone.GREY, text("duties.waived"));
        }
        if (duty.dueOn() == null) {
            return new Badge(Tone.AMBER, text("duties.unset"));
        }
        return duty.dueOn().isBefore(today) ? new Badge(Tone.RED, text("duties.overdue", Shown.span(locale, duty.dueOn(), today)))
                : new Badge(Tone.BLUE, text("duties.left", Shown.span(locale, today, duty.dueOn())));
    }
}
