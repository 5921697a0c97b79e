package cn.dingxiang.mail;

import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.obligation.Words;
import cn.dingxiang.review.Matter;
import cn.dingxiang.review.Notice;
import cn.dingxiang.timeline.Party;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One item of a digest as the templates see it; whatever is not known is empty.
 *
 * @param position  1 for the first
 * @param person    the signer
 * @param title     what it is
 * @param label     how urgent or how firm
 * @param colour    of that label
 * @param when      the day that matters
 * @param place     unit and county
 * @param agreement the agreement's number
 * @param clauses   what it rests on
 * @param party     whose turn it is
 * @param todo      what the addressee is asked to do
 * @param call      whom to call
 * @param merged    which earlier reminders it stands for
 * @param answer    address at which the addressee can answer at once
 */
record NoticeView(int position, String person, String title, String label, String colour, String when, String place, String agreement,
                  String clauses, String party, String todo, String call, String merged, String answer) {
    private static final String RED = "#b3261e";
    private static final String AMBER = "#8a5a00";
    private static final String TEAL = "#0b6b6b";
    private static final Pattern STAGE = Pattern.compile("([a-z]+)([+-]\\d+)");

    static NoticeView of(int position, Notice notice, LocalDate today, String answer) {
        long days = Math.abs(ChronoUnit.DAYS.between(today, notice.matter().anchorOn()));
        return new NoticeView(position, notice.personName(), title(notice, today), label(notice, today, Long.toString(days)),
                colour(notice, today), when(notice, today, Long.toString(days)), place(notice), notice.agreementNumber(),
                String.join("；", notice.clauses()), notice.party() == null ? "" : MailWords.of("party." + notice.party()),
                todo(notice), call(notice), merged(notice.merged()), answer);
    }

    private static String title(Notice notice, LocalDate today) {
        Matter matter = notice.matter();
        boolean coming = notice.sort() == Notice.Sort.DUE && !notice.isOverdueOn(today);
        boolean planned = notice.sort() == Notice.Sort.ARRIVAL || notice.sort() == Notice.Sort.RENEWAL;
        boolean instalment = matter.code().equals(Matter.INSTALMENT);
        String name = coming ? MailWords.of("coming." + matter.code())
                : planned || instalment ? MailWords.of("name." + matter.code()) : Words.of(FindingCode.valueOf(matter.code()), Locale.ROOT);
        String subject = instalment ? MailWords.of("subject.INSTALMENT", matter.subject())
                : matter.subject().matches("\\d{4}") ? matter.subject() + " 年度"
                : MailWords.find("exam." + matter.subject()).orElse(matter.subject());
        return subject.isEmpty() ? name : name + "（" + subject + "）";
    }

    private static String label(Notice notice, LocalDate today, String days) {
        LocalDate anchor = notice.matter().anchorOn();
        return switch (notice.sort()) {
            case DUE -> notice.isOverdueOn(today) ? MailWords.of("label.overdue", days) + "，" + Words.of(Standing.OVERDUE, Locale.ROOT)
                    : MailWords.of(anchor.equals(today) ? "label.today" : "label.coming", days);
            case ARRIVAL -> MailWords.of(anchor.isAfter(today) ? "label.arrival" : "label.arrived", days);
            case RENEWAL -> MailWords.of("label.renewal", days);
            case FACT -> Words.of(notice.standing() == null ? Standing.REVIEW : notice.standing(), Locale.ROOT);
        };
    }

    private static String when(Notice notice, LocalDate today, String days) {
        LocalDate anchor = notice.matter().anchorOn();
        String key = switch (notice.sort()) {
            case DUE -> notice.isOverdueOn(today) ? "when.overdue" : anchor.equals(today) ? "when.today" : "when.coming";
            case ARRIVAL -> anchor.isAfter(today) ? "when.arrival" : "when.arrived";
            case RENEWAL -> "when.renewal";
            case FACT -> "when.fact";
        };
        return MailWords.of(key, MailWords.day(anchor), days);
    }

    private static String colour(Notice notice, LocalDate today) {
        return switch (notice.sort()) {
            case DUE -> notice.isOverdueOn(today) ? RED : TEAL;
            case ARRIVAL, RENEWAL -> TEAL;
            case FACT -> AMBER;
        };
    }

    private static String place(Notice notice) {
        return Stream.of(notice.county(), notice.unit()).filter(name -> name != null && !name.isBlank()).collect(Collectors.joining(" "));
    }

    private static String todo(Notice notice) {
        Recipient.Kind kind = notice.recipient().kind();
        if (kind != Recipient.Kind.PROVINCE) {
            return MailWords.of("todo." + notice.matter().code() + "." + kind);
        }
        return MailWords.find("todo." + notice.matter().code() + "." + kind)
                .orElseGet(() -> MailWords.of("todo.PROVINCE." + (notice.party() == null ? Party.STUDENT : notice.party())));
    }

    private static String call(Notice notice) {
        Contact contact = notice.call();
        if (contact == null) {
            return MailWords.of("call.none");
        }
        String office = contact.recipient().kind() == Recipient.Kind.PROVINCE ? MailWords.of("call.province")
                : MailWords.of("call.county", notice.county());
        return Stream.of(office, contact.name(), contact.phone()).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private static String merged(List<String> stages) {
        return stages.isEmpty() ? "" : MailWords.of("merged", stages.stream().map(NoticeView::rung).collect(Collectors.joining("、")));
    }

    private static String rung(String stage) {
        if (stage.startsWith(Notice.BETWEEN)) {
            return MailWords.of("rung.between", stage.substring(Notice.BETWEEN.length()));
        }
        int byHand = stage.indexOf(Notice.BY_HAND);
        if (byHand >= 0) {
            return MailWords.of("rung.by-hand", stage.substring(byHand + 1));
        }
        Matcher parts = STAGE.matcher(stage);
        if (!parts.matches()) {
            return stage;
        }
        int days = Integer.parseInt(parts.group(2));
        String key = switch (parts.group(1)) {
            case "due" -> days < 0 ? "rung.before" : days == 0 ? "rung.on" : "rung.after";
            case "renewal" -> "rung.renewal";
            case "arrival" -> days < 0 ? "rung.arrival-before" : "rung.arrival-after";
            default -> "rung.fact";
        };
        return MailWords.of(key, Integer.toString(Math.abs(days)));
    }
}
