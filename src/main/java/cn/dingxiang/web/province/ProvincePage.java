package cn.dingxiang.web.province;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.obligation.Words;
import cn.dingxiang.review.alert.Alert;
import cn.dingxiang.review.alert.AlertCount;
import cn.dingxiang.review.alert.AlertKind;
import cn.dingxiang.review.alert.AlertQuery;
import cn.dingxiang.review.figures.CountyCompared;
import cn.dingxiang.review.figures.Measure;
import cn.dingxiang.directory.Role;
import cn.dingxiang.web.page.AddressParts;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Tone;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Alerts to take note of, and the counties that need the province first. */
public record ProvincePage(Viewer viewer, Listing list, List<Option> counties, List<Alert> alerts, AlertQuery.State state,
                           List<AlertCount> waiting, List<CountyCompared> ranked, List<Alert> silent, LocalDate countedOn, Form form,
                           Set<Long> chosen) implements Worded {
    private static final int SHOWN = 10;

    /** A number and the list it counts. */
    public record Figure(String number, String word, String address) { }

    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return ProvinceWords.WORDS;
    }

    /** What waits, by kind; each opens the list it counts. */
    public List<Figure> figures() {
        return waiting.stream().map(count -> new Figure(Shown.number(count.number()), kindLabel(count.kind().name()),
                AddressParts.of("/province").with("kind", count.kind().name()).with("county", list.value("county")).text())).toList();
    }

    public boolean hasRisen() {
        return waiting.stream().anyMatch(count -> count.risen() > 0);
    }

    public int risen() {
        return waiting.stream().mapToInt(AlertCount::risen).sum();
    }

    public List<Option> states() {
        return List.of(new Option(AlertQuery.State.ACKNOWLEDGED.name(), text("state.ACKNOWLEDGED")),
                new Option(AlertQuery.State.CLOSED.name(), text("state.CLOSED")));
    }

    public List<Option> kinds() {
        return Arrays.stream(AlertKind.values()).map(kind -> new Option(kind.name(), kindLabel(kind.name()))).toList();
    }

    String stateLabel(String name) {
        return textOr("state." + name, name);
    }

    String kindLabel(String name) {
        return textOr("kind." + name, name);
    }

    /** Whether the viewer can take note of what is listed. */
    public boolean canAcknowledge() {
        return viewer.is(Role.PROVINCE) && state == AlertQuery.State.WAITING && !alerts.isEmpty();
    }

    public String acknowledgeAddress() {
        return list.at("/province/acknowledgements");
    }

    public String kind(Alert alert) {
        return kindLabel(alert.kind().name());
    }

    public String what(Alert alert) {
        return alert.code() == null ? "" : Words.of(alert.code(), locale());
    }

    /** Where it is looked into; the county's own page where it is about no one agreement. */
    public String address(Alert alert) {
        if (alert.caseId() != null) {
            return "/cases/" + alert.caseId();
        }
        return alert.agreement() != null ? "/agreements/" + alert.agreement() : "/county?within=" + alert.county();
    }

    public String link(Alert alert) {
        return alert.personName() != null ? alert.personName() : alert.caseId() != null ? text("open.case") : text("open.county");
    }

    public String since(Alert alert) {
        return text("since." + alert.kind(), Shown.day(alert.since()));
    }

    /** How urgent it has become, or who took note. */
    public Badge standing(Alert alert) {
        if (alert.closedOn() != null) {
            return new Badge(Tone.GREY, text("standing.closed", Shown.day(alert.closedOn())));
        }
        if (alert.acknowledgement() != null) {
            return new Badge(Tone.GREEN, text("standing.acknowledged", alert.acknowledgement().by(),
                    Shown.day(alert.acknowledgement().at().toLocalDate())));
        }
        return alert.level() == 0 ? new Badge(Tone.AMBER, text("standing.waiting"))
                : new Badge(Tone.RED, text("standing.risen", alert.level()));
    }

    public boolean isChosen(Alert alert) {
        return chosen.contains(alert.id());
    }

    /** The first of the ranking; the whole stands on its own page. */
    public List<CountyCompared> foremost() {
        return ranked.subList(0, Math.min(SHOWN, ranked.size()));
    }

    public boolean hasMoreCounties() {
        return ranked.size() > SHOWN;
    }

    public String number(CountyCompared county, String measure) {
        return Shown.number(county.tally().of(Measure.valueOf(measure)));
    }

    public String list(CountyCompared county, String measure) {
        return ProvinceWords.list(Measure.valueOf(measure), county.county(), null, List.of());
    }

    public String openSince(CountyCompared county) {
        return Shown.day(county.tally().openSince());
    }

    /** For how long; empty when nothing is open. */
    public String openFor(CountyCompared county) {
        LocalDate since = county.tally().openSince();
        return since == null || since.isAfter(viewer.today()) ? "" : Shown.span(locale(), since, viewer.today());
    }

    public String rate(CountyCompared county) {
        return ProvinceWords.share(county.tally().performanceRate());
    }

    /** That nothing has been recorded of it for long; null when something has. */
    public Badge silence(CountyCompared county) {
        return silent.stream().filter(alert -> alert.county().equals(county.county())).findFirst()
                .map(alert -> new Badge(Tone.RED, text("silent", ChronoUnit.DAYS.between(alert.since(), viewer.today())))).orElse(null);
    }

    /** Silent counties that keep no figure yet are named all the same. */
    public List<Alert> silentCounties() {
        return silent;
    }

    public String silentDays(Alert alert) {
        return Long.toString(ChronoUnit.DAYS.between(alert.since(), viewer.today()));
    }

    public String counted() {
        return countedOn == null ? text("counted.never") : text("counted", Shown.day(locale(), countedOn));
    }
}
