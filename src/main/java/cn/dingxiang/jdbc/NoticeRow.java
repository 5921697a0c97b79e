package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.review.Matter;
import cn.dingxiang.review.Notice;
import cn.dingxiang.timeline.Party;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** A reminder with its agreement, person, county and the finding or duty it is about. */
@Introspected
record NoticeRow(long reminderId, @Nullable Long mailId, String recipient, String number, String personName, String code, String subject,
                 LocalDate anchorOn, String stage, String merged, LocalDate plannedOn, @Nullable String party, @Nullable String standing,
                 @Nullable String clauses, @Nullable String unit, String county, String countyCode) {

    Recipient to() {
        return Recipient.of(recipient);
    }

    Notice notice(Contact call) {
        return new Notice(reminderId, to(), number, personName, new Matter(code, subject, anchorOn),
                party == null ? null : Party.valueOf(party), standing == null ? null : Standing.valueOf(standing), stage, words(merged),
                plannedOn, clauses == null ? List.of() : StoredJson.texts(clauses), unit, county, call);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isBlank() && !word.equals("…")).toList();
    }
}
