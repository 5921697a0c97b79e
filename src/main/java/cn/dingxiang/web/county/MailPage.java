package cn.dingxiang.web.county;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.review.MailBook;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Tone;
import cn.dingxiang.web.page.Worded;
import java.util.List;
import java.util.Locale;

/** Mails, or one of them. @param mail the one looked at; null for a list @param mayAct whether a mail can be put back */
public record MailPage(Locale locale, Listing list, List<MailBook.Line> mails, MailBook.Mail mail, boolean mayAct) implements Worded {
    static final List<String> STATUSES = List.of("QUEUED", "SENDING", "SENT", "BOUNCED", "DEAD", "DROPPED");

    @Override
    public Bundle words() {
        return CountyWords.BUNDLE;
    }

    /** Whether any of those shown can be put back by whoever looks. */
    public boolean offersAgain() {
        return mayAct && mails.stream().anyMatch(this::isGivenUp);
    }

    public boolean isGivenUp(MailBook.Line line) {
        return line.status().equals("DEAD");
    }

    public List<String> statuses() {
        return STATUSES;
    }

    public Badge badge(MailBook.Line line) {
        Tone tone = switch (line.status()) {
            case "SENT" -> Tone.GREEN;
            case "BOUNCED", "DEAD" -> Tone.RED;
            case "DROPPED" -> Tone.GREY;
            default -> Tone.BLUE;
        };
        return new Badge(tone, text("mail.status." + line.status()));
    }
}
