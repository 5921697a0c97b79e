package cn.dingxiang.intake.register;

import cn.dingxiang.agreement.Wording;
import cn.dingxiang.intake.Cell;
import cn.dingxiang.intake.ColumnPlan;
import cn.dingxiang.intake.Heading;
import cn.dingxiang.intake.Message;
import cn.dingxiang.intake.OwnTitles;
import cn.dingxiang.intake.ProposedColumn;
import cn.dingxiang.intake.UnreadableFile;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a register's file is read: what the request says goes before what was saved, that before the titles other offices commonly use.
 *
 * @param source  the register as it is to be kept: with all that was said of its columns, but for days, which are one file's own
 * @param columns of the file at hand
 */
record SourcePlan(RegisterSource source, ColumnPlan columns) {
    /** Fixed values that hold for one file only. */
    private static final Set<Heading> OF_ONE_FILE = EnumSet.of(Heading.APPLIED_ON, Heading.ADMITTED_ON, Heading.STUDY_BEGUN_ON,
            Heading.PRACTICE_REGISTERED_ON, Heading.TRAINING_STARTED_ON, Heading.TRAINING_ENDED_ON, Heading.TRAINING_CERTIFIED_ON,
            Heading.GRADUATED_ON, Heading.REPORTED_ON, Heading.PAID_MONTH, Heading.PAID_FROM, Heading.PAID_TO, Heading.PAY_MONTH,
            Heading.EVENT_ENTRY_YEAR);

    static SourcePlan of(RegisterRequest request, RegisterSource known, List<String> titles) throws UnreadableFile {
        RegisterKind kind = request.kind();
        if (titles.isEmpty()) {
            throw new UnreadableFile("register.no-table");
        }
        Map<String, String> saved = known == null ? Map.of() : known.mapping();
        Map<String, String> mapping = OwnTitles.merged(saved, request.mapping(), titles, kind.headings());
        Map<Heading, String> fixed = fixed(request, known);
        Map<Heading, Cell> cells = new EnumMap<>(Heading.class);
        fixed.forEach((heading, text) -> cells.put(heading, Cell.text(text)));
        ColumnPlan columns = ColumnPlan.ofOthers(titles, kind.headings(), titled(kind, mapping), cells, kind.needed());
        fixed.keySet().removeAll(OF_ONE_FILE);
        Map<String, String> kept = new LinkedHashMap<>();
        fixed.forEach((heading, text) -> kept.put(heading.name(), text));
        return new SourcePlan(new RegisterSource(known == null ? null : known.id(), request.scope(), request.source(), kind,
                request.issuer() == null && known != null ? known.issuer() : request.issuer(), mapping, kept), columns);
    }

    static void requireSameKind(Optional<RegisterSource> known, RegisterRequest request) {
        known.filter(source -> source.kind() != request.kind()).ifPresent(source -> {
            throw Reach.refused("source-other-kind", source.name(), (Wording) locale -> Words.of(source.kind(), locale));
        });
    }

    static List<ProposedColumn> propose(List<String> titles, RegisterKind kind, RegisterSource known) {
        return OwnTitles.proposed(titles, titled(kind, known == null ? Map.of() : known.mapping()), kind.headings());
    }

    /** Columns nothing was made of. */
    Optional<Message> note() {
        String unknown = columns.shownUnknown();
        return unknown.isEmpty() ? Optional.empty() : Optional.of(Message.of("register.passed-over", unknown));
    }

    private static Map<Heading, String> fixed(RegisterRequest request, RegisterSource known) throws UnreadableFile {
        Map<Heading, String> fixed = new EnumMap<>(Heading.class);
        if (known != null) {
            known.fixed().forEach((heading, text) -> fixed.put(Heading.valueOf(heading), text));
        }
        for (Map.Entry<String, String> said : request.fixed().entrySet()) {
            Heading heading = OwnTitles.heading(said.getKey(), request.kind().headings());
            if (heading == Heading.ID_NUMBER || heading == Heading.NAME) {
                throw new UnreadableFile("register.not-fixed", heading.text());
            }
            fixed.put(heading, said.getValue());
        }
        return fixed;
    }

    private static Map<String, String> titled(RegisterKind kind, Map<String, String> mapping) {
        Map<String, String> titled = new LinkedHashMap<>();
        kind.titles().forEach((title, heading) -> titled.put(Heading.plain(title), heading));
        mapping.forEach((title, heading) -> titled.put(Heading.plain(title), heading));
        return titled;
    }
}
