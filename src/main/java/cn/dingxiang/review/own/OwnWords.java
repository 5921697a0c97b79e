package cn.dingxiang.review.own;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.agreement.Sourced;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.bancheck.BanCheck;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.evidence.Attachment;
import cn.dingxiang.casework.letter.IssuedLetter;
import cn.dingxiang.directory.audit.ActionWords;
import cn.dingxiang.directory.audit.AuditedEntry;
import cn.dingxiang.intake.AgreementHistory.EventEntry;
import cn.dingxiang.intake.EventTrees;
import cn.dingxiang.obligation.DutyStatus;
import cn.dingxiang.obligation.Explanation;
import cn.dingxiang.obligation.Finding;
import cn.dingxiang.obligation.Phrases;
import cn.dingxiang.obligation.Words;
import cn.dingxiang.placement.PlacementWords;
import cn.dingxiang.placement.student.StudentRequest;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.ServiceClock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The rows of a student's own file in words. Who recorded or looked is named by role, never by name. */
final class OwnWords {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.review.own.words");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Locale locale;
    private final Phrases phrases;

    OwnWords(Locale locale) {
        this.locale = locale;
        this.phrases = Phrases.in(locale);
    }

    String title(String table) {
        return WORDS.text(locale, table);
    }

    List<String> headings(String table) {
        return Arrays.asList(WORDS.text(locale, table + ".columns").split("\\|"));
    }

    List<?> agreement(OwnLife life) {
        ServiceClock.Reading service = life.evaluation() == null ? null : life.evaluation().service();
        return cells(life.file().number(), life.file().parties().student(), life.file().signed().county(),
                PlacementWords.of(life.file().signed().track(), locale), life.file().signed().cohort(), life.file().signed().designatedUnit(),
                life.evaluation() == null ? null : Words.of(life.evaluation().phase(), locale), service == null ? null : service.requiredMonths(),
                service == null ? null : service.servedMonths(), service == null ? null : service.expectedEnd());
    }

    List<?> term(OwnLife life, Term<?> term) {
        Sourced<?> sourced = life.agreement().terms().sourced(term);
        String value = sourced == null ? WORDS.text(locale, "unset")
                : phrases.value(new Explanation.TermUsed(term, null, sourced, sourced.clause(), true));
        return cells(life.file().number(), term.title(locale), value, sourced == null ? null : sourced.clause());
    }

    /** A row that only voids another says which and why. */
    List<?> event(String number, EventEntry entry) {
        Event event = entry.event() == null ? null : EventTrees.read(entry.event(), "event");
        return cells(number, entry.id(), event == null ? null : event.on(), event == null ? WORDS.text(locale, "voids")
                : phrases.event(event), event == null ? null : phrases.say(event.source()), minute(entry.recordedAt()),
                WORDS.text(locale, entry.stands() ? "stands" : "voided"), entry.reason());
    }

    List<?> duty(String number, DutyStatus duty) {
        String name = Words.duty(duty.code(), locale) + (duty.subject() == null ? "" : " " + duty.subject());
        return cells(number, name, WORDS.text(locale, "party." + duty.party()), duty.dueOn(), duty.doneOn(),
                duty.waived() ? WORDS.text(locale, "waived") : null, String.join("；", duty.clauses()));
    }

    List<?> finding(String number, Finding finding) {
        return cells(number, Words.of(finding.code(), locale), Words.subject(finding.subject(), locale), WORDS.text(locale, "party." + finding.party()),
                Words.of(finding.standing(), locale), finding.since(), finding.closedOn());
    }

    List<?> of(CaseFile file) {
        String findings = file.findings().stream().map(finding -> Words.of(finding.code(), locale)).distinct().collect(Collectors.joining("、"));
        return cells(findings, WORDS.text(locale, "party." + file.party()),
                cn.dingxiang.casework.Words.of(file.state(), file.party(), locale), file.openedOn(), file.periodUntil());
    }

    List<?> of(IssuedLetter letter) {
        return cells(letter.title(), letter.issuedOn());
    }

    List<?> of(Attachment paper) {
        return cells(paper.shows(), paper.fileName(), minute(paper.addedAt()), paper.file().hash(),
                paper.removal() == null ? null : paper.removal().reason());
    }

    List<?> of(StudentRequest request) {
        return cells(request.about().number(), PlacementWords.of(request.wanted().kind(), locale),
                request.wanted().ground() == null ? null : phrases.say(request.wanted().ground()), request.wanted().unit(), request.wanted().from(),
                request.wanted().until(), request.wanted().reason(), PlacementWords.of(request.standing(), locale), minute(request.askedAt()),
                request.answer() == null ? null : request.answer().text(),
                request.done() == null ? null : minute(request.done().at()), request.done() == null ? null : request.done().text());
    }

    List<?> of(BanCheck check) {
        return cells(minute(check.askedAt()), check.clientName(), Words.exam(check.exam(), locale), check.ground(),
                WORDS.text(locale, check.county() == null ? "free" : "restricted"));
    }

    List<?> of(AuditedEntry entry) {
        String role = entry.role() == null ? entry.actor().startsWith("link:") ? "LINK" : "PRODUCT" : entry.role();
        return cells(minute(entry.at()), WORDS.text(locale, "role." + role), ActionWords.of(entry.action(), locale), entry.object());
    }

    private static List<?> cells(Object... cells) {
        return Collections.unmodifiableList(Arrays.asList(cells));
    }

    private static String minute(LocalDateTime at) {
        return MINUTE.format(at);
    }
}
