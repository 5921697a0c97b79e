package cn.dingxiang.work.task;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.review.list.AgreementFilter;
import cn.dingxiang.review.list.AgreementList;
import cn.dingxiang.review.list.AgreementOrder;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.Phase;
import cn.dingxiang.work.ExportSource;
import cn.dingxiang.work.WorkWords;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The list of agreements. Its filters are named as the fields of {@link AgreementFilter}, besides {@code order} and {@code descending};
 * an ID number is none of them, since what a job is asked is kept.
 */
@Singleton
public final class AgreementExport implements ExportSource {
    /** By which pages ask for it. */
    public static final String NAME = "agreements";
    /** Keys of agreements ticked, with commas between. */
    public static final String ONLY = "only";

    private final AgreementList list;

    AgreementExport(AgreementList list) {
        this.list = list;
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
    public long count(Actor actor, Map<String, String> filters) {
        order(filters);
        int counted = list.count(actor, filter(filters));
        return counted == AgreementList.COUNTED ? 0 : counted;
    }

    @Override
    public void write(Actor actor, Map<String, String> filters, Locale locale, OutputStream out, Runnable each) throws IOException {
        list.export(actor, filter(filters), order(filters), locale, out, each);
    }

    private static AgreementFilter filter(Map<String, String> filters) {
        return new AgreementFilter(read(filters, "within", text -> text), read(filters, "text", text -> text), null,
                read(filters, "cohort", Integer::valueOf), read(filters, "track", Track::valueOf), read(filters, "phase", Phase::valueOf),
                read(filters, "unit", Long::valueOf), read(filters, "code", FindingCode::valueOf), read(filters, "standing", Standing::valueOf),
                read(filters, "party", Party::valueOf), read(filters, "live", Boolean::valueOf), read(filters, "endFrom", LocalDate::parse),
                read(filters, "endUntil", LocalDate::parse), read(filters, "hasCase", Boolean::valueOf), read(filters, ONLY, AgreementExport::keys));
    }

    private static Set<Long> keys(String text) {
        return Arrays.stream(text.split(",")).map(Long::valueOf).collect(Collectors.toSet());
    }

    private static AgreementOrder order(Map<String, String> filters) {
        AgreementOrder.By by = read(filters, "order", AgreementOrder.By::valueOf);
        return new AgreementOrder(by == null ? AgreementOrder.By.NAME : by, Boolean.parseBoolean(filters.get("descending")));
    }

    private static <T> T read(Map<String, String> filters, String name, Function<String, T> reader) {
        String text = filters.get(name);
        try {
            return text == null || text.isBlank() ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException senseless) {
            throw WorkWords.refused("filter", name);
        }
    }
}
