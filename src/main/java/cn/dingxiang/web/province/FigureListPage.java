package cn.dingxiang.web.province;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.obligation.Words;
import cn.dingxiang.review.figures.FigureFilter;
import cn.dingxiang.review.figures.Measure;
import cn.dingxiang.review.figures.Stage;
import cn.dingxiang.review.today.Item;
import cn.dingxiang.timeline.Phase;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Tone;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The list a figure opens. */
public record FigureListPage(Viewer viewer, Listing list, FigureFilter filter, List<Item> items, Places places) implements Worded {
    public FigureListPage {
        items = List.copyOf(items);
    }

    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return ProvinceWords.WORDS;
    }

    /** What is counted, of which cohort and kind, where. */
    public String title() {
        List<String> parts = new ArrayList<>(List.of(text("measure." + filter.measure())));
        if (filter.within() != null) {
            parts.add(places.name(filter.within()));
        }
        if (filter.cohort() != null) {
            parts.add(text("cohort", filter.cohort()));
        }
        if (!filter.kinds().isEmpty()) {
            parts.add(kind());
        }
        return String.join(" · ", parts);
    }

    private String kind() {
        if (filter.measure() == Measure.AGREEMENTS) {
            for (Stage stage : Stage.values()) {
                if (stage.kinds().equals(filter.kinds())) {
                    return text("stage." + stage);
                }
            }
        }
        return String.join(" ", filter.kinds().stream().sorted().map(this::kind).toList());
    }

    private String kind(String name) {
        FindingCode code = ProvinceWords.constant(FindingCode.class, name);
        Phase phase = ProvinceWords.constant(Phase.class, name);
        return code != null && filter.measure() != Measure.AGREEMENTS ? Words.of(code, locale())
                : phase != null ? Words.of(phase, locale()) : textOr("side." + name, name.isEmpty() ? text("school.none") : name);
    }

    public String explanation() {
        return text("measure." + filter.measure() + ".means");
    }

    public boolean isOfCases() {
        return switch (filter.measure()) {
            case BREACHES, CONFIRMED_DEFAULTS, DECIDED, REVERSED, ANSWERED -> true;
            default -> false;
        };
    }

    public String address(Item item) {
        return isOfCases() ? "/cases/" + item.id() : "/agreements/" + item.agreement();
    }

    public String county(Item item) {
        return places.name(item.county());
    }

    /** What it is about: the finding; of an agreement the phase; of an answered case the days. */
    public String what(Item item) {
        if (filter.measure() == Measure.ANSWERED) {
            return text("after-days", item.detail());
        }
        if (item.code() != null) {
            return Words.of(item.code(), locale());
        }
        Phase phase = ProvinceWords.constant(Phase.class, item.detail());
        return phase == null ? "" : Words.of(phase, locale());
    }

    public String subject(Item item) {
        return item.standing() == null ? "" : Words.subject(item.detail(), locale());
    }

    /** Null for what has none. */
    public Badge standing(Item item) {
        if (item.standing() == null) {
            return null;
        }
        Tone tone = item.standing() == Standing.OVERDUE ? Tone.RED : Tone.AMBER;
        return new Badge(tone, Words.of(item.standing(), locale()));
    }

    public boolean hasStandings() {
        return items.stream().anyMatch(item -> item.standing() != null);
    }

    public String since(Item item) {
        return Shown.day(item.since());
    }

    /** What a search keeps: which figure it is, and the order. */
    public List<Option> kept() {
        return Stream.of("measure", "within", "cohort", "kinds", "sort").filter(name -> !list.value(name).isEmpty())
                .map(name -> new Option(name, list.value(name))).toList();
    }
}
