package cn.dingxiang.web;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Role;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Words;
import cn.dingxiang.review.Overview;
import cn.dingxiang.web.page.AddressParts;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a number of the status page is made of.
 *
 * @param title of what is counted
 * @param total all of it
 * @param rows  the page of parts, in the order asked for
 */
public record StatusPartsPage(Viewer viewer, Listing list, Overview.Count count, String title, long total, List<Row> rows)
        implements Worded {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.web.words");
    private static final int PAGE = 100;

    public StatusPartsPage {
        rows = List.copyOf(rows);
    }

    /** A part. @param address its list; null where the viewer may not see persons, or what is counted has no list */
    public record Row(String name, long number, String address) {
        public String shown() {
            return Shown.number(number);
        }
    }

    static StatusPartsPage of(Viewer viewer, Listing list, Divisions divisions, Overview.Count count, FindingCode code,
                              List<Overview.Part> parts) {
        String title = code == null ? WORDS.text(viewer.locale(), "status.figure." + count.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                : Words.of(code, viewer.locale());
        List<Row> rows = new ArrayList<>();
        long elsewhere = 0;
        for (Overview.Part part : parts) {
            if (!count.isOfMails() && !reaches(viewer, part.of())) {
                elsewhere += part.number();
            } else {
                rows.add(new Row(count.isOfMails() ? WORDS.text(viewer.locale(), "status.recipient." + part.of())
                        : divisions.fullName(part.of()), part.number(), listOf(viewer, count, code, part.of())));
            }
        }
        if (elsewhere > 0) {
            rows.add(new Row(WORDS.text(viewer.locale(), "status.elsewhere"), elsewhere, null));
        }
        long total = rows.stream().mapToLong(Row::number).sum();
        Comparator<Row> by = list.sort().equals("name") ? Comparator.comparing(Row::name) : Comparator.comparingLong(Row::number);
        rows.removeIf(row -> !row.name().contains(list.value("q")));
        rows.sort((list.isDownwards() ? by.reversed() : by).thenComparing(Row::name));
        int from = list.after() != null && list.after().matches("\\d{1,6}") ? Integer.parseInt(list.after()) : 0;
        list.next(from + PAGE < rows.size() ? Integer.toString(from + PAGE) : null).chip("q", list.value("q"));
        return new StatusPartsPage(viewer, list, count, title, total, rows.stream().skip(from).limit(PAGE).toList());
    }

    /** An office of a province sees its own counties one by one. */
    private static boolean reaches(Viewer viewer, String county) {
        return viewer.account().province() == null || county.startsWith(viewer.account().province());
    }

    private static String listOf(Viewer viewer, Overview.Count count, FindingCode code, String of) {
        if (!viewer.is(Role.PROVINCE, Role.AUDITOR)) {
            return null;
        }
        AddressParts agreements = AddressParts.of("/agreements").with("within", of);
        return switch (count) {
            case AGREEMENTS -> agreements.text();
            case LIVE -> agreements.with("live", "true").text();
            case OPEN -> code == null ? null : agreements.with("code", code.name()).text();
            case MAILS -> "/mails?status=SENT";
            case QUEUED -> "/mails?status=QUEUED";
            case DEAD -> "/mails?status=DEAD";
            case BOUNCED -> "/mails?status=BOUNCED";
            case SET_ASIDE, REMINDERS, PLANNED, NO_ADDRESS -> null;
        };
    }

    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return WORDS;
    }

    public String shownTotal() {
        return Shown.number(total);
    }

    /** What the number counts, and who may open its parts. */
    public String means() {
        return text("status.means." + count.name());
    }

    public boolean opensNone() {
        return viewer.is(Role.ADMINISTRATOR);
    }
}
