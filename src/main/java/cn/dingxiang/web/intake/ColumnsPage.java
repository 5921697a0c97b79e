package cn.dingxiang.web.intake;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.intake.Heading;
import cn.dingxiang.intake.ImportKind;
import cn.dingxiang.intake.ProposedColumn;
import cn.dingxiang.intake.register.RegisterKind;
import cn.dingxiang.intake.register.Words;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Tone;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import cn.dingxiang.work.KeptFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the columns of a file are taken for, before it is read.
 *
 * @param address  where the form goes
 * @param kind     what the file is, in words
 * @param headings what columns can be taken for
 * @param fixed    what can be said for all rows; none of a ledger
 * @param hidden   what goes along
 */
public record ColumnsPage(Viewer viewer, KeptFile file, String address, String kind, List<ProposedColumn> columns,
                          Collection<Heading> headings, List<Heading> fixed, Map<String, String> hidden, Form form) implements Worded {
    static ColumnsPage ofImport(Viewer viewer, KeptFile file, ImportKind kind, String scope, List<ProposedColumn> columns) {
        return new ColumnsPage(viewer, file, "/imports/files/" + file.id(), IntakeWords.WORDS.text(viewer.locale(), "kind." + kind), columns,
                Heading.of(kind), List.of(), Map.of("kind", kind.name(), "scope", scope), filled(columns));
    }

    /** @param said kind, source, issuer and scope as typed */
    static ColumnsPage ofRegister(Viewer viewer, KeptFile file, RegisterKind kind, Map<String, String> said, List<ProposedColumn> columns) {
        List<Heading> fixed = kind.headings().stream().filter(heading -> heading != Heading.ID_NUMBER && heading != Heading.NAME
                && columns.stream().noneMatch(column -> column.heading() == heading)).toList();
        return new ColumnsPage(viewer, file, "/registers/files/" + file.id(), Words.of(kind, viewer.locale()) + " · " + said.get("source"),
                columns, kind.headings(), fixed, said, filled(columns));
    }

    private static Form filled(List<ProposedColumn> columns) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int index = 0; index < columns.size(); index++) {
            values.put(ColumnForm.field(index), ColumnForm.proposed(columns.get(index)));
        }
        return Form.filled(values);
    }

    ColumnsPage with(Form other) {
        return new ColumnsPage(viewer, file, address, kind, columns, headings, fixed, hidden, other);
    }

    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return IntakeWords.WORDS;
    }

    public boolean isRegister() {
        return address.startsWith("/registers");
    }

    public List<Option> options() {
        List<Option> options = new ArrayList<>();
        headings.forEach(heading -> options.add(new Option(heading.name(), heading.text())));
        options.add(new Option(Heading.IGNORE, text("column.ignore")));
        return options;
    }

    public String field(int column) {
        return ColumnForm.field(column);
    }

    /** Why a column is taken for what it is. */
    public Badge origin(ProposedColumn column) {
        if (ColumnForm.isOurs(column)) {
            return new Badge(Tone.GREY, text("origin.OURS"));
        }
        Tone tone = switch (column.origin()) {
            case TITLE, SAVED -> Tone.GREEN;
            case IGNORED -> Tone.GREY;
            case UNKNOWN -> isRegister() ? Tone.GREY : Tone.AMBER;
        };
        return new Badge(tone, text(column.origin() == ProposedColumn.Origin.UNKNOWN && isRegister() ? "origin.PASSED" : "origin."
                + column.origin()));
    }

    /** Columns nobody knows: what has to be said. */
    public long unknown() {
        return isRegister() ? 0 : columns.stream().filter(column -> column.origin() == ProposedColumn.Origin.UNKNOWN
                && !column.title().isBlank() && !ColumnForm.isOurs(column)).count();
    }
}
