package cn.dingxiang.web.casework;

import cn.dingxiang.casework.letter.IssuedLetter;
import cn.dingxiang.casework.letter.ProofEntry;
import cn.dingxiang.casework.letter.ProofKind;
import cn.dingxiang.casework.letter.ProofOfNotice;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Tone;
import java.util.List;
import java.util.Locale;

/**
 * A letter with how its notice stands.
 *
 * @param letter the letter
 * @param notice how far it came
 */
public record LetterLine(IssuedLetter letter, Badge notice) {

    static LetterLine of(ProofOfNotice proof, Locale locale) {
        return new LetterLine(proof.letter(), notice(proof, locale));
    }

    /** Served, or else the latest that is known of its way. */
    static Badge notice(ProofOfNotice proof, Locale locale) {
        if (proof.replaced() != null) {
            return new Badge(Tone.GREY, CaseWords.WORDS.text(locale, "notice.replaced"));
        }
        if (proof.servedOn().isPresent()) {
            return new Badge(Tone.GREEN, CaseWords.WORDS.say(locale, "notice.served", proof.servedOn().get().toString()));
        }
        List<ProofEntry> standing = proof.standing();
        ProofKind latest = standing.isEmpty() ? null : standing.get(standing.size() - 1).kind();
        if (latest == null) {
            return new Badge(Tone.AMBER, CaseWords.WORDS.text(locale, "notice.none"));
        }
        Tone tone = latest == ProofKind.MAIL_BOUNCED || latest == ProofKind.MAIL_GIVEN_UP ? Tone.RED : Tone.BLUE;
        return new Badge(tone, CaseWords.WORDS.text(locale, "proof." + latest));
    }
}
