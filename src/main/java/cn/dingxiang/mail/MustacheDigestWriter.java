package cn.dingxiang.mail;

import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.directory.Levels;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.review.Correspondent;
import cn.dingxiang.review.Digest;
import cn.dingxiang.review.DigestWriter;
import cn.dingxiang.review.MailProblem;
import cn.dingxiang.review.Notice;
import com.samskivert.mustache.Template;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Writes digests from {@code config/notices/digest.txt.mustache} and {@code digest.html.mustache}; templates beside where the product is
 * started come before those inside it. What they may name stands in {@link DigestView} and {@link NoticeView}.
 */
final class MustacheDigestWriter implements DigestWriter {
    private static final String SUBJECT_MARK = "【定向履约】";

    private final Template text;
    private final Template html;
    private final String link;
    private final Levels levels;

    /**
     * @param overrides folder whose templates come first
     * @param link      where people open the product; null or empty when it is not to be told
     * @param levels    what counties are called where a mail goes
     * @throws MailProblem when a template is malformed or names what is not there
     */
    MustacheDigestWriter(Path overrides, String link, Levels levels) {
        this.text = Templates.read(overrides, "notices/digest.txt.mustache", false, DigestView.EXAMPLE);
        this.html = Templates.read(overrides, "notices/digest.html.mustache", true, DigestView.EXAMPLE);
        this.link = Objects.requireNonNullElse(link, "");
        this.levels = levels;
    }

    @Override
    public Written write(Digest digest) {
        Locale spoken = spoken(digest.to());
        List<NoticeView> items = new ArrayList<>();
        for (Notice notice : digest.notices()) {
            items.add(NoticeView.of(items.size() + 1, notice, digest.on(),
                    digest.answerAt().getOrDefault(notice.reminderId(), ""), spoken));
        }
        String greeting = digest.to().recipient().kind() == Recipient.Kind.PERSON ? "greeting.person" : "greeting.office";
        String subject = SUBJECT_MARK + subject(digest);
        DigestView view = new DigestView(subject, MailWords.of(greeting, digest.to().name()), MailWords.day(digest.on()), items.size(),
                items, link);
        // Names and subjects come from workbooks, where anything may stand: an ID number among them is masked.
        return new Written(subject, IdNumber.maskedIn(text.execute(view)), IdNumber.maskedIn(html.execute(view)));
    }

    private Locale spoken(Correspondent to) {
        return levels.speaking(Locale.ROOT, to.countyCode(), to.recipient().kind() == Recipient.Kind.PROVINCE ? to.recipient().id() : null);
    }

    private static String subject(Digest digest) {
        String count = Integer.toString(digest.notices().size());
        if (digest.earliestDue().isPresent()) {
            String earliest = digest.earliestDue().get().toString();
            return digest.overdue() == 0 ? MailWords.of("subject.due", count, earliest)
                    : MailWords.of("subject.overdue", count, Long.toString(digest.overdue()), earliest);
        }
        boolean facts = digest.notices().stream().allMatch(notice -> notice.sort() == Notice.Sort.FACT);
        return MailWords.of(facts ? "subject.facts" : "subject.other", count);
    }

    /**
     * A digest as the templates see it.
     *
     * @param subject  the mail's subject
     * @param greeting the first line
     * @param today    the day of the digest
     * @param count    number of items
     * @param items    by urgency
     * @param link     where to open the product; empty when not told
     */
    record DigestView(String subject, String greeting, String today, int count, List<NoticeView> items, String link) {
        /** By which a template shows at start-up whether it names only what is there. */
        private static final DigestView EXAMPLE = new DigestView("-", "-", "-", 1,
                List.of(new NoticeView(1, "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-")), "-");
    }
}
