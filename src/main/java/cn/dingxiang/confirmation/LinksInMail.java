package cn.dingxiang.confirmation;

import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.review.AnswerLinks;
import cn.dingxiang.review.Notice;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts links into mails. A link stays the same until half its days are over, so that a mail sent again says what it said; a later mail
 * about the same matter then brings a new issue.
 */
@Singleton
final class LinksInMail implements AnswerLinks {
    /** Before the last part of the address. */
    static final String PATH = "/confirm/";

    private final Links links;
    private final LinkSeal seal;
    private final Provider<LinkTerms> terms;
    private final CivilTime time;

    LinksInMail(Links links, LinkSeal seal, Provider<LinkTerms> terms, CivilTime time) {
        this.links = links;
        this.seal = seal;
        this.terms = terms;
        this.time = time;
    }

    @Override
    public void stopAnswered() {
        links.stopAnswered();
    }

    @Override
    public Map<Long, String> addresses(Collection<Notice> notices) {
        String address = terms.get().address();
        List<Long> asked = notices.stream().filter(LinksInMail::canBeAnswered).map(Notice::reminderId).toList();
        if (asked.isEmpty() || address.isEmpty()) {
            return Map.of();
        }
        LocalDate today = time.today();
        int days = terms.get().days();
        Map<Long, String> addresses = new LinkedHashMap<>();
        links.issue(asked, time.now(), today.plusDays(days / 2), today.plusDays(days - 1L))
                .forEach((reminder, issued) -> addresses.put(reminder, address + PATH + LinkToken.of(issued, seal)));
        return addresses;
    }

    private static boolean canBeAnswered(Notice notice) {
        return notice.recipient().kind() == Recipient.Kind.UNIT && Question.about(notice.matter()).isPresent();
    }
}
