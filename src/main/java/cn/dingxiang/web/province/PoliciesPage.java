package cn.dingxiang.web.province;

import cn.dingxiang.agreement.Allowance;
import cn.dingxiang.agreement.Ban;
import cn.dingxiang.agreement.Bannable;
import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.agreement.CohortRange;
import cn.dingxiang.agreement.Confidence;
import cn.dingxiang.agreement.Form;
import cn.dingxiang.agreement.PolicyCase;
import cn.dingxiang.agreement.PolicyCatalogue;
import cn.dingxiang.agreement.PolicyCatalogue.Coverage;
import cn.dingxiang.agreement.Provision;
import cn.dingxiang.agreement.Sourced;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.Terms;
import cn.dingxiang.agreement.Track;
import cn.dingxiang.directory.Role;
import cn.dingxiang.obligation.Explanation.TermUsed;
import cn.dingxiang.obligation.Phrases;
import cn.dingxiang.web.page.AddressParts;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Tone;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the policies say of one track and entrance year, below what agreements say themselves. */
public record PoliciesPage(Viewer viewer, Listing list, PolicyCatalogue policies, Places places, String province, List<Coverage> coverage,
                           Coverage shown, Form form, PolicyCase subject) implements Worded {

    /** A term, or an item of one that is a list. @param value null while nothing sets it */
    public record Row(String title, String value, String clause, Badge confidence, String layer, String checked) { }

    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return ProvinceWords.WORDS;
    }

    public String provinceName() {
        return province.equals("00") ? text("policies.other-provinces") : places.name(province);
    }

    /** Only for who sees all of them. */
    public List<Option> provinces() {
        return viewer.account().province() != null ? List.of() : policies.coverage().stream().map(Coverage::province).filter(code -> code != null)
                .distinct().map(code -> new Option(code, places.name(code))).toList();
    }

    public List<Option> cases() {
        return coverage.stream().map(one -> new Option(PoliciesController.key(one), track(one.track()) + " " + years(one.cohorts()))).toList();
    }

    public String shownKey() {
        return PoliciesController.key(shown);
    }

    public List<Option> formOptions() {
        return policies.forms().stream().map(one -> new Option(one.id(), one.title())).toList();
    }

    public String track(Track track) {
        return Bundle.named("cn.dingxiang.placement.words").text(locale(), "Track." + track);
    }

    public String years(CohortRange cohorts) {
        if (cohorts.from() == null || cohorts.to() == null) {
            return cohorts.from() != null ? text("policies.years.from", cohorts.from())
                    : cohorts.to() != null ? text("policies.years.to", cohorts.to()) : text("policies.years.all");
        }
        return text("policies.years", cohorts.toString());
    }

    /** Null unless a form is chosen that was not written for this track and year. */
    public String mismatch() {
        return form == null || form.isMeantFor(subject.cohort(), subject.track()) ? null : text("policies.mismatch", years(form.cohorts()),
                tracks(form));
    }

    public String tracks(Form of) {
        return of.tracks().stream().sorted().map(this::track).collect(Collectors.joining(text("separator")));
    }

    public boolean isSample() {
        return form != null && form.isSample();
    }

    /** The regimes the terms rest on. */
    public String regimes() {
        return policies.regimeIds(subject).stream().map(policies::regimeTitle).collect(Collectors.joining(text("separator")));
    }

    public List<Row> rows() {
        Terms terms = policies.terms(subject);
        List<Row> rows = new ArrayList<>();
        for (Term<?> term : Term.ALL) {
            Sourced<?> sourced = terms.sourced(term);
            if (sourced != null && sourced.value() instanceof List<?> items && !items.isEmpty()) {
                for (int item = 0; item < items.size(); item++) {
                    rows.add(item(term, sourced, items.get(item), item));
                }
            } else {
                rows.add(row(term, sourced, null, sourced == null ? null : sourced.clause(), sourced == null ? null : sourced.confidence()));
            }
        }
        return rows;
    }

    private Row item(Term<?> term, Sourced<?> sourced, Object item, int place) {
        String clause = item instanceof Ban ban ? ban.clause() : item instanceof Allowance allowance ? allowance.clause() : sourced.clause();
        Confidence own = item instanceof Allowance allowance ? allowance.confidence() : null;
        return row(term, sourced, place, clause, own == null ? sourced.confidence() : own);
    }

    private Row row(Term<?> term, Sourced<?> sourced, Integer item, String clause, Confidence confidence) {
        if (sourced == null) {
            return new Row(term.title(locale()), null, "", null, "", "");
        }
        return new Row(term.title(locale()), Phrases.in(locale()).value(new TermUsed(term, item, sourced, clause, false)),
                clause == null ? "—" : clause, badge(confidence), text("layer." + sourced.layer()), Shown.day(sourced.lastCheckedOn()));
    }

    public Badge badge(Confidence confidence) {
        Tone tone = switch (confidence) {
            case SEED, AGREEMENT -> Tone.GREEN;
            case SECONDARY, INFERRED -> Tone.AMBER;
            case SAMPLE -> Tone.GREY;
        };
        return new Badge(tone, text("confidence." + confidence));
    }

    public List<Form> forms() {
        return policies.forms();
    }

    public String address(Form of) {
        return AddressParts.of("/policies").with("province", viewer.account().province() == null ? list.value("province") : "")
                .with("form", of.id()).text();
    }

    public String checked(Form of) {
        return Shown.day(of.terms().values().values().stream().map(Sourced::lastCheckedOn).filter(day -> day != null)
                .min(LocalDate::compareTo).orElse(null));
    }

    public List<Bannable> bannable() {
        return policies.bannable(subject);
    }

    public String says(Bannable what) {
        Phrases phrases = Phrases.in(locale());
        return text("bannable", phrases.say(what.kinds()), what.modes().isEmpty() ? text("bannable.any-mode") : phrases.say(what.modes()),
                phrases.say(what.during()));
    }

    public List<Provision> provisions() {
        return policies.provisions(province.equals("00") ? null : province);
    }

    public String checked(LocalDate day) {
        return Shown.day(day);
    }

    public boolean canTryDrafts() {
        return viewer.is(Role.PROVINCE);
    }
}
