package cn.dingxiang.casework;

import cn.dingxiang.casework.letter.IssuedLetter;
import cn.dingxiang.casework.letter.LetterContent;
import cn.dingxiang.casework.letter.LetterField;
import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.directory.Actor;
import jakarta.inject.Singleton;
import java.util.Map;

/** The letters of a case outside its steps: filled in from the records, shown before they are issued, issued after a step. */
@Singleton
public class CaseLetters {
    private final Casework casework;
    private final StepPapers papers;
    private final Suggestions suggestions;
    private final Backgrounds backgrounds;
    private final Transactions transactions;

    CaseLetters(Casework casework, StepPapers papers, Suggestions suggestions, Backgrounds backgrounds, Transactions transactions) {
        this.casework = casework;
        this.papers = papers;
        this.suggestions = suggestions;
        this.backgrounds = backgrounds;
        this.transactions = transactions;
    }

    /** Of the fields to be given for a letter of this case, those the records can fill. */
    public Map<LetterField, String> suggested(Actor actor, long caseId, LetterKind kind) {
        CaseFile file = casework.find(actor, caseId);
        return suggestions.of(file, kind, backgrounds.of(file));
    }

    /** The letter as it would be issued now, without a number; nothing is stored. */
    public LetterContent preview(Actor actor, long caseId, LetterKind kind, StepLetter asked) {
        CaseFile file = casework.find(actor, caseId);
        return papers.preview(actor, file, kind, asked, backgrounds.of(file));
    }

    /**
     * Issues a letter of the case that goes with no step, or follows one: the county's notice of a decision confirmed above it.
     *
     * @throws cn.dingxiang.directory.Refused as {@link cn.dingxiang.casework.letter.Letters#issue} says
     */
    public IssuedLetter issue(Actor actor, long caseId, LetterKind kind, StepLetter asked) {
        return transactions.inOne(() -> {
            CaseFile file = casework.find(actor, caseId);
            return papers.issue(actor, file, kind, asked, backgrounds.of(file));
        });
    }
}
