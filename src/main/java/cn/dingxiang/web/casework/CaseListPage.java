package cn.dingxiang.web.casework;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.casework.CaseCount;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.CaseState;
import cn.dingxiang.casework.Words;
import cn.dingxiang.directory.Division;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Role;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The list of cases. @param behind how many are behind with instalments */
public record CaseListPage(Viewer viewer, Listing list, Divisions divisions, Page<CaseFile> cases, List<CaseCount> counts, int behind)
        implements Worded {

    /** A number and the list it counts. */
    public record Figure(long number, String word, String address) { }

    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return CaseWords.WORDS;
    }

    /** Each opens the list it counts. */
    public List<Figure> figures() {
        return List.of(new Figure(sum(null, CaseCount::cases), text("figure.ongoing"), "/cases"),
                new Figure(sum(null, CaseCount::late), text("figure.late"), "/cases?limit=late"),
                new Figure(sum(null, CaseCount::soon), text("figure.soon"), "/cases?limit=soon"),
                figure(CaseState.OPEN), figure(CaseState.CONFIRMATION_PROPOSED), figure(CaseState.APPEAL),
                new Figure(behind, text("figure.arrears"), "/cases/arrears"));
    }

    private Figure figure(CaseState state) {
        return new Figure(sum(state, CaseCount::cases), stateLabel(state.name()), "/cases?state=" + state);
    }

    private long sum(CaseState state, ToLongFunction<CaseCount> of) {
        return counts.stream().filter(count -> state == null || count.state() == state).mapToLong(of).sum();
    }

    public List<Option> states() {
        List<Option> options = new ArrayList<>(Arrays.stream(CaseState.values())
                .map(state -> new Option(state.name(), stateLabel(state.name()))).toList());
        options.add(new Option("ENDED", text("state.ENDED")));
        return options;
    }

    public List<Option> sides() {
        return Arrays.stream(Party.values()).map(side -> new Option(side.name(), sideLabel(side.name()))).toList();
    }

    public List<Option> kinds() {
        return Arrays.stream(FindingCode.values()).filter(code -> code != FindingCode.TERM_UNSET)
                .map(code -> new Option(code.name(), kindLabel(code.name()))).toList();
    }

    public List<Option> limits() {
        return List.of(new Option("late", text("limit-filter.late")), new Option("soon", text("limit-filter.soon")));
    }

    public List<Option> arrears() {
        return List.of(new Option("true", text("arrears-filter.true")));
    }

    /** The counties the viewer can choose from; none for a county's own people. */
    public List<Option> counties() {
        var account = viewer.account();
        if (account.county() != null || account.province() == null) {
            return List.of();
        }
        return divisions.counties(account.province()).stream()
                .filter(county -> account.prefecture() == null || county.code().startsWith(account.prefecture()))
                .sorted(Comparator.comparing(Division::code)).map(county -> new Option(county.code(), county.name())).toList();
    }

    String stateLabel(String name) {
        if (name.equals("ENDED")) {
            return text("state.ENDED");
        }
        CaseState state = CaseListController.constant(CaseState.class, name);
        return state == null ? name : Words.of(state, Party.STUDENT, locale());
    }

    String sideLabel(String name) {
        return textOr("side." + name, name);
    }

    String kindLabel(String name) {
        FindingCode code = CaseListController.constant(FindingCode.class, name);
        return code == null ? name : cn.dingxiang.obligation.Words.of(code, locale());
    }

    public String county(String code) {
        return divisions.name(code);
    }

    public boolean showsCounty() {
        return viewer.account().county() == null;
    }

    /** What the list is narrowed by. */
    public Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        CaseListController.FILTERS.stream().filter(name -> !list.value(name).isEmpty())
                .forEach(name -> filters.put(name, list.value(name)));
        return filters;
    }

    /** Whether reminders can be issued to several at once. */
    public boolean mayRemind() {
        return viewer.is(Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER);
    }

    /** Whether a reminder to the signer fits this case. */
    public boolean takesReminder(CaseFile file) {
        return mayRemind() && file.party() == Party.STUDENT && file.isUndecided() && !file.state().isEnded();
    }

    public String subject(CaseFile file) {
        return CaseWords.subject(file, locale());
    }

    public String findings(CaseFile file) {
        return CaseWords.findings(file, locale());
    }

    public LocalDate since(CaseFile file) {
        return file.findings().stream().map(finding -> finding.since()).min(LocalDate::compareTo).orElse(file.openedOn());
    }

    public String side(CaseFile file) {
        return sideLabel(file.party().name());
    }

    public Badge state(CaseFile file) {
        return CaseWords.state(file, locale());
    }

    public Badge limit(CaseFile file) {
        return CaseWords.limit(file, viewer.today(), locale());
    }

    public String turn(CaseFile file) {
        return CaseWords.turn(file, viewer.today(), locale());
    }
}
