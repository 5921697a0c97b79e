package cn.dingxiang.web.casework;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.casework.letter.IssuedLetter;
import cn.dingxiang.casework.letter.LetterArchive;
import cn.dingxiang.casework.letter.ProofEntry;
import cn.dingxiang.casework.letter.ProofKind;
import cn.dingxiang.casework.letter.ProofOfNotice;
import cn.dingxiang.directory.Role;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A letter with its proof of notice.
 *
 * @param chain which letter it took the place of, and which took its
 * @param scans attachments that a proof can point at
 * @param form  a proof being recorded, as typed
 */
public record LetterPage(Viewer viewer, ProofOfNotice proof, LetterArchive.Chain chain, List<Option> scans, Form form) implements Worded {

    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return CaseWords.WORDS;
    }

    public IssuedLetter letter() {
        return proof.letter();
    }

    public Badge notice() {
        return LetterLine.notice(proof, locale());
    }

    public boolean mayRecord() {
        return viewer.role() != Role.AUDITOR;
    }

    public boolean mayMail() {
        return mayRecord() && proof.replaced() == null;
    }

    /** The kinds of proof people enter. */
    public List<Option> kinds() {
        return Arrays.stream(ProofKind.values()).filter(ProofKind::isEntered).map(kind -> new Option(kind.name(), kind(kind))).toList();
    }

    public String kind(ProofKind kind) {
        return text("proof." + kind);
    }

    public boolean stands(ProofEntry entry) {
        return proof.standing().contains(entry);
    }

    public boolean isVoidable(ProofEntry entry) {
        return mayRecord() && entry.kind().isEntered() && stands(entry);
    }

    /** Who, how, by which number, with which note. */
    public String says(ProofEntry entry) {
        return Stream.of(entry.person(), entry.means(), entry.reference(), entry.note()).filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
