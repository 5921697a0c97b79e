package cn.dingxiang.mail;

import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.directory.Levels;
import cn.dingxiang.obligation.Words;
import cn.dingxiang.review.DigestWriter;
import cn.dingxiang.review.MailProblem;
import cn.dingxiang.review.alert.Alert;
import cn.dingxiang.review.alert.AlertKind;
import cn.dingxiang.review.alert.AlertLetter;
import cn.dingxiang.review.alert.AlertWriter;
import com.samskivert.mustache.Template;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes mails about alerts from {@code config/notices/alert.txt.mustache} and {@code alert.html.mustache}. */
final class MustacheAlertWriter implements AlertWriter {
    private static final String SUBJECT_MARK = "【定向履约】";
    /** Of each kind; the rest is counted, and stands on the province's page. */
    private static final int MOST_SHOWN = 50;
    /** Digits of a county's code that say its province. */
    private static final int PROVINCE = 2;

    private final Template text;
    private final Template html;
    private final String link;
    private final Levels levels;

    /**
     * @param overrides folder whose templates come first
     * @param link      where people open the product; null or empty when it is not to be told
     * @param levels    what counties are called where the alerts arose
     * @throws MailProblem when a template is malformed or names what is not there
     */
    MustacheAlertWriter(Path overrides, String link, Levels levels) {
        this.text = Templates.read(overrides, "notices/alert.txt.mustache", false, LetterView.EXAMPLE);
        this.html = Templates.read(overrides, "notices/alert.html.mustache", true, LetterView.EXAMPLE);
        this.link = Objects.requireNonNullElse(link, "");
        this.levels = levels;
    }

    @Override
    public DigestWriter.Written write(AlertLetter letter) {
        String count = Integer.toString(letter.alerts().size());
        String subject = SUBJECT_MARK + MailWords.of("alert.subject." + letter.sort(), count);
        LetterView view = new LetterView(MailWords.of("greeting.office", letter.name()),
                MailWords.of("alert.opening." + letter.sort(), MailWords.day(letter.on()), count), kinds(letter), link);
        // What people typed is in it: an ID number among that is masked.
        return new DigestWriter.Written(subject, IdNumber.maskedIn(text.execute(view)), IdNumber.maskedIn(html.execute(view)));
    }

    private List<KindView> kinds(AlertLetter letter) {
        Map<AlertKind, List<Alert>> byKind = letter.alerts().stream()
                .collect(Collectors.groupingBy(Alert::kind, () -> new EnumMap<>(AlertKind.class), Collectors.toList()));
        List<KindView> views = new ArrayList<>();
        byKind.forEach((kind, alerts) -> {
            int more = Math.max(0, alerts.size() - MOST_SHOWN);
            Locale spoken = spoken(alerts);
            views.add(new KindView(MailWords.of(spoken, "alert.kind." + kind), alerts.size(),
                    alerts.stream().limit(MOST_SHOWN).map(this::line).toList(),
                    more == 0 ? "" : MailWords.of("alert.more", Integer.toString(more)), MailWords.of(spoken, "alert.todo." + kind)));
        });
        return views;
    }

    /** As their counties are called, where that is the same for all of them; else as over their province. */
    private Locale spoken(List<Alert> alerts) {
        List<Locale> each = alerts.stream().map(alert -> spoken(alert.county())).distinct().toList();
        return each.size() == 1 ? each.get(0) : levels.speaking(Locale.ROOT, null, alerts.get(0).county().substring(0, PROVINCE));
    }

    private Locale spoken(String county) {
        return levels.speaking(Locale.ROOT, county, null);
    }

    private String line(Alert alert) {
        String finding = alert.code() == null ? "" : Words.of(alert.code(), spoken(alert.county()))
                + (alert.subject().isEmpty() ? "" : "（" + MailWords.find("exam." + alert.subject()).orElse(alert.subject()) + "）");
        return Stream.of(alert.countyName(), alert.personName(), finding, MailWords.of("alert.since." + alert.kind(),
                MailWords.day(alert.since())), alert.agreementNumber()).filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining("　"));
    }

    /**
     * A letter as the templates see it.
     *
     * @param greeting the first line
     * @param opening  what this is
     * @param kinds    one part a kind
     * @param link     where to open the product; empty when not told
     */
    record LetterView(String greeting, String opening, List<KindView> kinds, String link) {
        private static final LetterView EXAMPLE = new LetterView("-", "-", List.of(new KindView("-", 1, List.of("-"), "-", "-")), "-");
    }

    /**
     * The alerts of one kind.
     *
     * @param kind  its name
     * @param count how many
     * @param lines one an alert
     * @param more  how many are not shown; empty when all are
     * @param todo  what to do
     */
    record KindView(String kind, int count, List<String> lines, String more, String todo) { }
}
