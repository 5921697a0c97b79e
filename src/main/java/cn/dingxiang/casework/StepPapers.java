package cn.dingxiang.casework;

import cn.dingxiang.casework.LetterRules.LetterRule;
import cn.dingxiang.casework.letter.IssuedLetter;
import cn.dingxiang.casework.letter.LetterBook;
import cn.dingxiang.casework.letter.LetterContent;
import cn.dingxiang.casework.letter.LetterField;
import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.casework.letter.LetterMailing;
import cn.dingxiang.casework.letter.LetterOrder;
import cn.dingxiang.casework.letter.LetterProblems;
import cn.dingxiang.casework.letter.Letters;
import cn.dingxiang.directory.Actor;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The letters of a case: each step brings the one that goes with it, issued with the step or before. */
@Singleton
class StepPapers {
    private static final String LETTER = "letter:";

    private final Letters letters;
    private final LetterMailing mailing;
    private final LetterBook book;
    private final Amounts amounts;

    StepPapers(Letters letters, LetterMailing mailing, LetterBook book, Amounts amounts) {
        this.letters = letters;
        this.mailing = mailing;
        this.book = book;
        this.amounts = amounts;
    }

    /** Holds a request to bring its letter. @throws cn.dingxiang.directory.Refused when it does not, or brings one too many */
    void check(Actor actor, CaseFile file, StepRequest request) {
        Optional<LetterRule> rule = LetterRules.of(request.action(), file.party());
        if (rule.isEmpty()) {
            if (request.letter() != null) {
                throw Refusals.of("no-letter-here");
            }
            return;
        }
        LetterKind kind = rule.get().kind();
        if (request.letter() != null && !kind.issuers().contains(actor.role())) {
            throw LetterProblems.refused("issuer", kind.title());
        }
        if (isNeeded(rule.get(), actor) && request.letter() == null && pointedAt(file, request, kind).isEmpty()) {
            throw Refusals.of("letter-missing", kind.title());
        }
    }

    /** Whether {@code actor} takes the step only with its letter. @param rule null is none */
    static boolean isNeeded(LetterRule rule, Actor actor) {
        return rule != null && rule.needed() && (rule.kind().issuers().contains(actor.role()) || rule.action() == Action.RELEASE);
    }

    /** The letter of this kind among what a request points at: of the case, or of no case yet. */
    Optional<IssuedLetter> pointedAt(CaseFile file, StepRequest request, LetterKind kind) {
        return request.evidence().stream().filter(reference -> reference.startsWith(LETTER))
                .map(reference -> book.find(Long.parseLong(reference.substring(LETTER.length())))).flatMap(Optional::stream)
                .filter(letter -> letter.kind() == kind && letter.agreement() == file.about().id()
                        && (letter.caseId() == null || letter.caseId() == file.id())).findFirst();
    }

    /** The letter of the step: issued now, in its transaction, or pointed at; null when there is none. */
    IssuedLetter bring(Actor actor, CaseFile file, StepRequest request, Background background) {
        LetterKind kind = LetterRules.of(request.action(), file.party()).map(LetterRule::kind).orElse(null);
        if (kind == null) {
            return null;
        }
        return request.letter() == null ? pointedAt(file, request, kind).orElse(null)
                : issue(actor, file, kind, request.letter(), background);
    }

    IssuedLetter issue(Actor actor, CaseFile file, LetterKind kind, StepLetter asked, Background background) {
        IssuedLetter issued = letters.issue(actor, order(file, kind, asked, background));
        if (asked.mail()) {
            mailing.mail(actor, issued.id());
        }
        return issued;
    }

    LetterContent preview(Actor actor, CaseFile file, LetterKind kind, StepLetter asked, Background background) {
        return letters.preview(actor, order(file, kind, asked, background));
    }

    private LetterOrder order(CaseFile file, LetterKind kind, StepLetter asked, Background background) {
        Map<LetterField, String> given = new EnumMap<>(LetterField.class);
        given.putAll(asked.given());
        if (kind == LetterKind.LIABILITY) {
            given.put(LetterField.LINES, amounts.lines(file.id(), background));
            given.put(LetterField.TOTAL, amounts.total(file.id(), background));
        }
        return new LetterOrder(kind, file.about().id(), file.id(), asked.addressee(), null, given);
    }
}
