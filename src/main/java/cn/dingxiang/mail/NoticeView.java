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

    /** @param answer address at which it can be answered; empty for none. @param spoken Chinese, with the kind of the addressee's place */
    static NoticeView of(int position, Notice notice, LocalDate today, String answer, Locale spoken) {
        long days = Math.abs(ChronoUnit.DAYS.between(today, notice.matter().anchorOn()));
        return new NoticeView(position, notice.personName(), title(notice, today, spoken), label(notice, today, Long.toString(days), spoken),
                colour(notice, today), when(notice, today, Long.toString(days), spoken), place(notice), notice.agreementNumber(),
                String.join("；", notice.clauses()), notice.party() == null ? "" : MailWords.of(spoken, "party." + notice.party()),
                todo(notice, spoken), call(notice, spoken), merged(notice.merged(), spoken), answer);
    }

    private static String title(Notice notice, LocalDate today, Locale spoken) {
        Matter matter = notice.matter();
        boolean coming = notice.sort() == Notice.Sort.DUE && !notice.isOverdueOn(today);
        boolean planned = notice.sort() == Notice.Sort.ARRIVAL || notice.sort() == Notice.Sort.RENEWAL;
        boolean instalment = matter.code().equals(Matter.INSTALMENT);
        String name = coming ? MailWords.of(spoken, "coming." + matter.code())
                : planned || instalment ? MailWords.of(spoken, "name." + matter.code()) : Words.of(FindingCode.valueOf(matter.code()), spoken);
        String subject = instalment ? MailWords.of(spoken, "subject.INSTALMENT", matter.subject())
                : matter.subject().matches("\\d{4}") ? matter.subject() + " 年度"
                : MailWords.find(spoken, "exam." + matter.subject()).orElse(matter.subject());
        return subject.isEmpty() ? name : name + "（" + subject + "）";
    }

    private static String label(Notice notice, LocalDate today, String days, Locale spoken) {
        LocalDate anchor = notice.matter().anchorOn();
        return switch (notice.sort()) {
            case DUE -> notice.isOverdueOn(today) ? MailWords.of(spoken, "label.overdue", days) + "，" + Words.of(Standing.OVERDUE, spoken)
                    : MailWords.of(spoken, anchor.equals(today) ? "label.today" : "label.coming", days);
            case ARRIVAL -> MailWords.of(spoken, anchor.isAfter(today) ? "label.arrival" : "label.arrived", days);
            case RENEWAL -> MailWords.of(spoken, "label.renewal", days);
            case FACT -> Words.of(notice.standing() == null ? Standing.REVIEW : notice.standing(), spoken);
        };
    }

    private static String when(Notice notice, LocalDate today, String days, Locale spoken) {
        LocalDate anchor = notice.matter().anchorOn();
        String key = switch (notice.sort()) {
            case DUE -> notice.isOverdueOn(today) ? "when.overdue" : anchor.equals(today) ? "when.today" : "when.coming";
            case ARRIVAL -> anchor.isAfter(today) ? "when.arrival" : "when.arrived";
            case RENEWAL -> "when.renewal";
            case FACT -> "when.fact";
        };
        return MailWords.of(spoken, key, MailWords.day(anchor), days);
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

    private static String todo(Notice notice, Locale spoken) {
        Recipient.Kind kind = notice.recipient().kind();
        if (kind != Recipient.Kind.PROVINCE) {
            return MailWords.of(spoken, "todo." + notice.matter().code() + "." + kind);
        }
        return MailWords.find(spoken, "todo." + notice.matter().code() + "." + kind)
                .orElseGet(() -> MailWords.of(spoken, "todo.PROVINCE." + (notice.party() == null ? Party.STUDENT : notice.party())));
    }

    private static String call(Notice notice, Locale spoken) {
        Contact contact = notice.call();
        if (contact == null) {
            return MailWords.of(spoken, "call.none");
        }
        String office = contact.recipient().kind() == Recipient.Kind.PROVINCE ? MailWords.of(spoken, "call.province")
                : MailWords.of(spoken, "call.county", notice.county());
        return Stream.of(office, contact.name(), contact.phone()).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private static String merged(List<String> stages, Locale spoken) {
        return stages.isEmpty() ? "" : MailWords.of(spoken, "merged", stages.stream().map(stage -> rung(stage, spoken)).collect(Collectors.joining("、")));
    }

    private static String rung(String stage, Locale spoken) {
        if (stage.startsWith(Notice.BETWEEN)) {
            return MailWords.of(spoken, "rung.between", stage.substring(Notice.BETWEEN.length()));
        }
        int byHand = stage.indexOf(Notice.BY_HAND);
        if (byHand >= 0) {
            return MailWords.of(spoken, "rung.by-hand", stage.substring(byHand + 1));
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
        return MailWords.of(spoken, key, Integer.toString(Math.abs(days)));
    }
}
