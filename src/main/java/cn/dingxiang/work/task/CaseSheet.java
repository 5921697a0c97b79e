package cn.dingxiang.work.task;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.casework.CaseDesk;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.CaseFilter;
import cn.dingxiang.casework.CaseFinding;
import cn.dingxiang.casework.CaseQuery;
import cn.dingxiang.casework.Words;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.audit.Looks;
import cn.dingxiang.work.SheetSource;
import cn.dingxiang.work.WorkWords;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The list of cases, with the filters of its page ({@link CaseFilter}). */
@Singleton
public final class CaseSheet implements SheetSource {
    /** By which pages ask for it. */
    public static final String NAME = "cases";
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.work.words");
    private static final List<String> COLUMNS = List.of("person", "number", "county", "side", "findings", "subject", "since", "opened", "state",
            "due");
    private static final int PAGE = 500;

    private final CaseDesk desk;
    private final Divisions divisions;
    private final Looks looks;
    private final CivilTime time;

    CaseSheet(CaseDesk desk, Divisions divisions, Looks looks, CivilTime time) {
        this.desk = desk;
        this.divisions = divisions;
        this.looks = looks;
        this.time = time;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(Locale locale) {
        return WorkWords.list(NAME, locale);
    }

    @Override
    public List<String> headings(Actor actor, Map<String, String> filters, Locale locale) {
        return COLUMNS.stream().map(column -> WORDS.text(locale, "cases." + column)).toList();
    }

    /** Asks for a first page, so that what the actor may not see is refused before anything is put in the queue. */
    @Override
    public long count(Actor actor, Map<String, String> filters) {
        desk.page(actor, all -> CaseFilter.narrowed(all, filters, time.today()).from(null, 1));
        return 0;
    }

    @Override
    public void rows(Actor actor, Map<String, String> filters, Locale locale, Consumer<List<?>> row) {
        looks.looked(actor, Looks.What.EXPORT, NAME, actor.county(), filters.toString());
        String next = null;
        do {
            String from = next;
            Page<CaseFile> page = desk.page(actor, all -> page(all, filters, from));
            page.rows().forEach(file -> row.accept(row(file, locale)));
            next = page.next();
        } while (next != null);
    }

    private CaseQuery page(CaseQuery all, Map<String, String> filters, String from) {
        return CaseFilter.narrowed(all, filters, time.today()).from(from, PAGE);
    }

    private List<?> row(CaseFile file, Locale locale) {
        String codes = file.findings().stream().map(CaseFinding::code).distinct()
                .map(code -> cn.dingxiang.obligation.Words.of(code, locale)).collect(Collectors.joining("、"));
        LocalDate since = file.findings().stream().map(CaseFinding::since).min(LocalDate::compareTo).orElse(file.openedOn());
        return Arrays.asList(file.about().personName(), file.about().number(), divisions.name(file.about().county()),
                WORDS.text(locale, "cases.side." + file.party()), codes, file.subject(), since, file.openedOn(),
                Words.of(file.state(), file.party(), locale), file.dueOn());
    }
}
