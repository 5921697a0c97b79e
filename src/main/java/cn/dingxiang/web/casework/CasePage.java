package cn.dingxiang.web.casework;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.casework.Action;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.CaseState;
import cn.dingxiang.casework.CaseView;
import cn.dingxiang.casework.InstalmentPlan;
import cn.dingxiang.casework.OfferedStep;
import cn.dingxiang.casework.Settlements;
import cn.dingxiang.casework.Words;
import cn.dingxiang.casework.evidence.Attachment;
import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.directory.Role;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Tone;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A case.
 *
 * @param viewer    who looks
 * @param view      the case with all that belongs to it
 * @param county    full name of its county
 * @param whys      why its findings stand today
 * @param withheld  what this role could do, and why this person cannot: two texts each
 * @param steps     its history, the latest first
 * @param letters   its letters
 * @param sheet     what is owed; null when it is not about the signer, or nothing was decided
 * @param then      what was known on a past day beside today; null when none is asked for
 * @param thenAsked the day asked for, as typed
 * @param form      the form that came back with problems; {@link Form#blank} otherwise
 */
public record CasePage(Viewer viewer, CaseView view, String county, List<Why> whys, List<Withheld> withheld, List<StepLine> steps,
                       List<LetterLine> letters, Sheet sheet, Knowledge then, String thenAsked, Form form) implements Worded {
    private static final Set<Role> OFFICERS = EnumSet.of(Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER, Role.PREFECTURE, Role.PROVINCE);
    private static final Set<Action> ASIDE = EnumSet.of(Action.DISMISS, Action.LODGE_COMPLAINT, Action.RETURN_PROPOSAL,
            Action.RESUME_SERVICE, Action.UPHOLD_COMPLAINT, Action.AGREE_INSTALMENTS);

    /** A step withheld: what, and why. */
    public record Withheld(String action, String because) { }

    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return CaseWords.WORDS;
    }

    public CaseFile file() {
        return view.file();
    }

    /** Who, what, since when; the state and whose turn it is stand beside. */
    public String sentence() {
        return text("sentence." + file().party(), file().about().personName(), file().about().number(), CaseWords.findings(file(), locale()),
                Shown.day(locale(), since()), county) + (file().subject().isEmpty() ? "" : text("sentence.subject", CaseWords.subject(file(), locale())));
    }

    /** Whose turn it is, and until when. */
    public String turn() {
        String turn = CaseWords.turn(file(), viewer.today(), locale());
        if (file().state().isEnded()) {
            return text("turn.ended", file().steps().get(file().steps().size() - 1).reason());
        }
        return file().dueOn() == null ? text("turn.open", turn) : text("turn.until", turn, Shown.day(locale(), file().dueOn()));
    }

    /** How long the other side still has; empty when no time runs. */
    public String period() {
        boolean runs = file().periodUntil() != null && !file().state().isEnded() && !viewer.today().isAfter(file().periodUntil());
        return runs ? text("period.runs", Shown.day(locale(), file().periodUntil())) : "";
    }

    private LocalDate since() {
        return file().findings().stream().map(finding -> finding.since()).min(LocalDate::compareTo).orElse(file().openedOn());
    }

    public Badge state() {
        return CaseWords.state(file(), locale());
    }

    public Badge limit() {
        return CaseWords.limit(file(), viewer.today(), locale());
    }

    public boolean isOfSigner() {
        return file().party() == Party.STUDENT;
    }

    public String action(OfferedStep step) {
        return CaseWords.action(step.step().action(), file(), locale());
    }

    /** What a step needs and where it leads. */
    public String needs(OfferedStep step) {
        String to = step.to() == file().state() ? text("needs.stays") : text("needs.leads", Words.of(step.to(), file().party(), locale()));
        String evidence = step.step().evidence() ? text("needs.evidence") : "";
        String letter = step.letter() == null ? "" : text(step.letterNeeded() ? "needs.letter" : "needs.letter-may", step.letter().title());
        String next = step.nextDueOn() == null ? "" : text("needs.next", step.nextDueOn());
        return String.join(text("needs.join"), Stream.of(text("needs.reason"), evidence, letter, to, next).filter(part -> !part.isEmpty())
                .toList());
    }

    /** Whether a step is the one ahead: the first that does not lead aside. */
    public boolean isAhead(OfferedStep step) {
        return view.offered().stream().filter(one -> !ASIDE.contains(one.step().action())).findFirst().filter(step::equals).isPresent();
    }

    public boolean mayAdd() {
        return OFFICERS.contains(viewer.role());
    }

    /** What is said of the rule of two people; empty where it does not bear on the case now. */
    public String twoPeople() {
        return switch (file().state()) {
            case NOTICE_SERVED, HEARING -> text("two-people.before");
            case CONFIRMATION_PROPOSED -> file().last(Action.PROPOSE_CONFIRMATION).map(step -> text("two-people.proposed", step.by(),
                    Shown.day(locale(), step.at().toLocalDate()), text(isOfCounty() ? "two-people.above" : "two-people.reviewer"))).orElse("");
            default -> "";
        };
    }

    private boolean isOfCounty() {
        return file().party() == Party.COUNTY;
    }

    /** Who recorded the facts: they take no part in deciding. */
    public List<String> recorders() {
        return whys.stream().flatMap(why -> why.facts().stream()).map(Why.Fact::recordedBy).filter(name -> !name.isEmpty()).distinct().toList();
    }

    public Badge standing(int place) {
        var finding = file().findings().get(place);
        if (finding.goneOn() != null) {
            return new Badge(Tone.GREY, text("finding.gone", finding.goneOn()));
        }
        if (finding.closedOn() != null) {
            return new Badge(Tone.GREEN, text("finding.closed", finding.closedOn()));
        }
        if (isDecided()) {
            return new Badge(Tone.RED, Words.of(CaseState.CONFIRMED, file().party(), locale()));
        }
        return new Badge(switch (finding.standing()) {
            case OVERDUE -> Tone.RED;
            case SUSPECTED, REVIEW -> Tone.AMBER;
            case ESTABLISHED -> Tone.BLUE;
        }, cn.dingxiang.obligation.Words.of(finding.standing(), locale()));
    }

    /** Whether two people have confirmed it, and no complaint has undone that. */
    private boolean isDecided() {
        return !file().isUndecided() && file().last(Action.CONFIRM).isPresent() && file().last(Action.UPHOLD_COMPLAINT).isEmpty();
    }

    public String finding(int place) {
        return cn.dingxiang.obligation.Words.of(file().findings().get(place).code(), locale());
    }

    /** The letters that can be issued without a step. */
    public List<LetterKind> moreLetters() {
        if (file().state().isEnded()) {
            return List.of();
        }
        return Stream.of(LetterKind.values()).filter(kind -> kind.issuers().contains(viewer.role()))
                .filter(kind -> kind.addressee() == file().party() && kind != LetterKind.COMPLETION && kind != LetterKind.RELEASE
                        && kind != LetterKind.COMPLAINT_ACCEPTED && (!kind.needsConfirmation() || !file().isUndecided())).toList();
    }

    public List<Attachment> papers() {
        return view.evidence();
    }

    public String size(Attachment paper) {
        return paper.file().size() < 1 << 20 ? Math.max(1, paper.file().size() >> 10) + " KB" : (paper.file().size() >> 20) + " MB";
    }

    public Settlements.Account account() {
        return view.account();
    }

    public boolean mayPay() {
        return mayAdd() && file().state() == CaseState.SETTLEMENT;
    }

    public String money(BigDecimal yuan) {
        return Shown.money(yuan);
    }

    public Badge instalment(InstalmentPlan.Filled filled) {
        return filled.open().signum() == 0 ? new Badge(Tone.GREEN, text("instalment.paid"))
                : filled.isBehindOn(viewer.today()) ? new Badge(Tone.RED, text("instalment.behind", Shown.money(filled.open())))
                : new Badge(Tone.BLUE, text("instalment.open", Shown.money(filled.open())));
    }
}
