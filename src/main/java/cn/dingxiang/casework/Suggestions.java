package cn.dingxiang.casework;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.casework.evidence.Attachment;
import cn.dingxiang.casework.evidence.Attachments;
import cn.dingxiang.casework.letter.IssuedLetter;
import cn.dingxiang.casework.letter.LetterBook;
import cn.dingxiang.casework.letter.LetterField;
import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.casework.letter.LetterOffices;
import cn.dingxiang.obligation.Finding;
import cn.dingxiang.obligation.Words;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the records of a case already say for a letter, for the officer to complete. In Chinese only, as the letters. */
@Singleton
final class Suggestions {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.casework.letters");
    private static final int PREFECTURE = 4;

    private final CaseworkRules rules;
    private final Amounts amounts;
    private final Attachments attachments;
    private final LetterBook book;
    private final LetterOffices offices;

    Suggestions(CaseworkRules rules, Amounts amounts, Attachments attachments, LetterBook book, LetterOffices offices) {
        this.rules = rules;
        this.amounts = amounts;
        this.attachments = attachments;
        this.book = book;
        this.offices = offices;
    }

    /** Of the fields that must be given, those the records can fill; the others are left out. */
    Map<LetterField, String> of(CaseFile file, LetterKind kind, Background background) {
        Map<LetterField, String> known = new EnumMap<>(LetterField.class);
        for (LetterField field : kind.given()) {
            String text = text(field, file, kind, background);
            if (text != null && !text.isBlank()) {
                known.put(field, text);
            }
        }
        return known;
    }

    private String text(LetterField field, CaseFile file, LetterKind kind, Background background) {
        return switch (field) {
            case MATTERS -> numbered("matter", file, background);
            case FACTS -> numbered("fact", file, background);
            case BASIS -> background.stillOpen(file).stream().flatMap(finding -> finding.clauses().stream()).distinct()
                    .collect(Collectors.joining("、"));
            case DEADLINE -> background.asOf().plusDays(deadline(file)).toString();
            case EVIDENCE -> attachments.ofCase(file.id()).stream().filter(one -> one.removal() == null).map(Attachment::shows)
                    .collect(Collectors.joining("、"));
            case STATEMENT -> file.last(Action.HEAR_STATEMENT).map(StepTaken::reason)
                    .orElseGet(() -> WORDS.text(Locale.ROOT, "no-statement"));
            case COMPLAINT_OFFICE -> offices.of(file.about().county().substring(0, PREFECTURE)).name();
            case COMPLAINT_PERIOD -> days(rules.limit(file.party(), CaseState.CONFIRMED).period());
            case COURT -> WORDS.text(Locale.ROOT, "court");
            case COMPLAINT_ON -> file.last(Action.LODGE_COMPLAINT).map(step -> step.at().toLocalDate().toString()).orElse(null);
            case COMPLAINT_ABOUT -> file.last(Action.LODGE_COMPLAINT).map(StepTaken::reason).orElse(null);
            case ACCEPTED_ON, RELEASED_ON -> background.asOf().toString();
            case ANSWER_DUE -> file.dueOn() == null ? null : file.dueOn().toString();
            case DECISION_NUMBER -> decision(file);
            case LINES -> Owed.of(background).isComplete() ? amounts.lines(file.id(), background) : null;
            case TOTAL -> Owed.of(background).isComplete() ? amounts.total(file.id(), background) : null;
            case PAY_BY -> background.asOf().plusDays(rules.limit(file.party(), CaseState.SETTLEMENT).days()).toString();
            case ACCOUNTS -> Owed.of(background).isComplete() ? amounts.accounts(file.id(), background) : null;
            case GROUND -> WORDS.text(Locale.ROOT, "ground.SETTLED");
            case OFFICE, NUMBER, ADDRESSEE, NAME, ID_NUMBER, AGREEMENT, SIGNED_ON, CONTACT, REPLACEMENT, ISSUED_ON, DECISION, PAY_TO,
                    SERVICE_PERIOD, SERVICE_PLACES, SERVICE_FROM, SERVICE_TO -> null;
        };
    }

    private int deadline(CaseFile file) {
        CaseState next = file.state() == CaseState.CONFIRMED ? CaseState.RECTIFICATION : CaseState.NOTICE_SERVED;
        CaseworkRules.Limit limit = rules.limit(file.party(), next);
        return limit == null ? 0 : limit.period() == null ? limit.days() : limit.period();
    }

    private String decision(CaseFile file) {
        List<IssuedLetter> decisions = book.ofCase(file.id()).stream()
                .filter(letter -> letter.kind() == LetterKind.BREACH_DECISION).toList();
        return decisions.isEmpty() ? null : decisions.get(decisions.size() - 1).number().text();
    }

    private static String days(Integer days) {
        return days == null ? null : WORDS.say(Locale.ROOT, "days", Integer.toString(days));
    }

    private static String numbered(String key, CaseFile file, Background background) {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (Finding finding : background.stillOpen(file)) {
            number++;
            text.append(number == 1 ? "" : "\n").append(WORDS.say(Locale.ROOT, key, Integer.toString(number),
                    Words.of(finding.code(), Locale.ROOT), finding.since().toString()));
        }
        return text.toString();
    }
}
