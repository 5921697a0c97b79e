package cn.dingxiang.web.county;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.Division;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Page;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Words;
import cn.dingxiang.review.remind.Reminding;
import cn.dingxiang.review.today.Figure;
import cn.dingxiang.review.today.Item;
import cn.dingxiang.review.today.Narrowing;
import cn.dingxiang.review.today.ToDo;
import cn.dingxiang.review.today.ToDoFilter;
import cn.dingxiang.review.today.Today;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.web.page.AddressParts;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Shell;
import cn.dingxiang.web.page.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code /county}: today's work, and each of its lists; a prefecture or province looks into one county with {@code ?within=}. */
@Controller("/county")
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE", "AUDITOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class CountyController {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.web.county.words");
    /** What is shown with its first lines, in this order. */
    private static final List<ToDo> FIRST = List.of(ToDo.CASES, ToDo.OBJECTIONS, ToDo.STUDENT_REQUESTS, ToDo.FINDINGS, ToDo.DUTIES_OVERDUE,
            ToDo.SILENT_EMPLOYERS, ToDo.ARREARS, ToDo.REQUESTS, ToDo.POSTS);
    private static final int FIRST_LINES = 5;
    private static final int PAGE = 50;

    private final Today today;
    private final Divisions divisions;

    CountyController(Today today, Divisions divisions) {
        this.today = today;
        this.divisions = divisions;
    }

    @Get
    Screen home(Viewer viewer) {
        String within = within(viewer);
        List<Figure> figures = today.figures(viewer.actor(), within);
        Map<ToDo, Integer> totals = new LinkedHashMap<>();
        figures.stream().filter(figure -> figure.opens().days() == null || figure.opens().days() == 30)
                .forEach(figure -> totals.merge(figure.opens().kind(), figure.number(), Integer::sum));
        List<CountyHome.Section> sections = new ArrayList<>();
        for (ToDo kind : FIRST) {
            if (totals.containsKey(kind)) {
                ToDoFilter filter = ToDoFilter.of(kind, within);
                List<ToDoLine> lines = today.list(viewer.actor(), filter, null, FIRST_LINES).rows().stream()
                        .map(item -> Lines.of(kind, item, viewer.locale(), viewer.today())).toList();
                sections.add(new CountyHome.Section(WORDS.text(viewer.locale(), "todo." + kind), totals.get(kind), address(filter), lines));
            }
        }
        return shell(viewer, WORDS.text(viewer.locale(), "home.title"), within)
                .show("county/home", new CountyHome(viewer.locale(), sections, groups(figures, viewer.locale())));
    }

    @Get("/list")
    Screen list(Viewer viewer) {
        Listing list = Listing.of(viewer.address(), "since");
        ToDoFilter filter = filter(list, within(viewer));
        Page<Item> page = today.list(viewer.actor(), filter, new Narrowing(list.value("q"), list.isDownwards()), list.after(), PAGE);
        list.chip("q", list.value("q"));
        list.next(page.next());
        String title = WORDS.text(viewer.locale(), "todo." + filter.kind());
        if (filter.code() != null) {
            list.chip("code", Words.of(filter.code(), viewer.locale()));
        }
        if (filter.party() != null) {
            list.chip("party", WORDS.text(viewer.locale(), "party." + filter.party()));
        }
        if (filter.days() != null) {
            list.chip("days", WORDS.say(viewer.locale(), "within-days", filter.days().toString()));
        }
        List<ToDoLine> lines = page.rows().stream().map(item -> Lines.of(filter.kind(), item, viewer.locale(), viewer.today())).toList();
        return shell(viewer, title, filter.within()).by(WORDS.text(viewer.locale(), "home.title"),
                        AddressParts.of("/county").with("within", filter.within()).text())
                .saying(WORDS).show("county/todo", page(viewer, filter, list, lines));
    }

    private ToDoPage page(Viewer viewer, ToDoFilter filter, Listing list, List<ToDoLine> lines) {
        List<ToDoFilter> reminded = !Reminding.isFor(viewer.role()) ? List.of() : switch (filter.kind()) {
            case SILENT_EMPLOYERS -> List.of(filter);
            case DUTIES_OVERDUE -> filter.party() == Party.STUDENT ? List.of()
                    : filter.party() != null ? List.of(filter) : List.of(filter.of(Party.EMPLOYER), filter.of(Party.COUNTY));
            default -> List.of();
        };
        int number = reminded.stream().mapToInt(one -> today.count(viewer.actor(), one)).sum();
        return new ToDoPage(viewer.locale(), list, lines, number, number > 0);
    }

    private Shell shell(Viewer viewer, String title, String within) {
        String place = within == null ? viewer.account().county() : within;
        Shell shell = viewer.shell(title);
        for (int digits = 2; place != null && digits <= place.length(); digits += 2) {
            Optional<Division> division = divisions.find(place.substring(0, digits));
            shell = division.isPresent() ? shell.by(division.get().name(), null) : shell;
        }
        return shell;
    }

    private static String within(Viewer viewer) {
        String within = AddressParts.of(viewer.address()).first("within");
        return within.isEmpty() ? null : within;
    }

    private static List<CountyHome.Group> groups(List<Figure> figures, Locale locale) {
        Map<ToDo, List<CountyHome.Count>> counts = new LinkedHashMap<>();
        for (Figure figure : figures) {
            ToDoFilter opens = figure.opens();
            List<String> label = new ArrayList<>();
            if (opens.code() != null) {
                label.add(Words.of(opens.code(), locale));
            }
            if (opens.party() != null) {
                label.add(WORDS.text(locale, "party." + opens.party()));
            }
            if (opens.days() != null) {
                label.add(WORDS.say(locale, "within-days", opens.days().toString()));
            }
            counts.computeIfAbsent(opens.kind(), kind -> new ArrayList<>()).add(new CountyHome.Count(
                    label.isEmpty() ? WORDS.text(locale, "all") : String.join(" · ", label), figure.number(), address(opens)));
        }
        return counts.entrySet().stream().map(entry -> new CountyHome.Group(WORDS.text(locale, "todo." + entry.getKey()), entry.getValue()))
                .toList();
    }

    static String address(ToDoFilter filter) {
        if (filter.kind() == ToDo.ARREARS) {
            return AddressParts.of("/cases/arrears").with("within", filter.within()).text();
        }
        return AddressParts.of("/county/list").with("kind", filter.kind().name())
                .with("code", filter.code() == null ? "" : filter.code().name())
                .with("party", filter.party() == null ? "" : filter.party().name())
                .with("days", filter.days() == null ? "" : filter.days().toString()).with("within", filter.within()).text();
    }

    private static ToDoFilter filter(Listing list, String within) {
        try {
            return new ToDoFilter(ToDo.valueOf(list.value("kind")), within,
                    list.value("code").isEmpty() ? null : FindingCode.valueOf(list.value("code")),
                    list.value("party").isEmpty() ? null : Party.valueOf(list.value("party")),
                    list.value("days").isEmpty() ? null : Integer.valueOf(list.value("days")));
        } catch (IllegalArgumentException noSuchList) {
            throw new NotThere();
        }
    }
}
