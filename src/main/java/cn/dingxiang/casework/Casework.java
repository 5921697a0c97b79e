package cn.dingxiang.casework;

import cn.dingxiang.casework.letter.IssuedLetter;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Cases for those who work them: which there are, what can be done, and doing it. */
@Singleton
public class Casework {
    private static final Set<Role> READERS =
            EnumSet.of(Role.PROVINCE, Role.PREFECTURE, Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER, Role.STUDENT, Role.AUDITOR);

    private final Cases cases;
    private final CaseRecords records;
    private final References references;
    private final Backgrounds backgrounds;
    private final Deciders deciders;
    private final Effects effects;
    private final StepPapers papers;
    private final Moves moves;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final CivilTime time;

    public Casework(Cases cases, CaseRecords records, References references, Backgrounds backgrounds, Deciders deciders, Effects effects,
                    StepPapers papers, CaseworkRules rules, AuditTrail audit, Transactions transactions, CivilTime time) {
        this.cases = cases;
        this.records = records;
        this.references = references;
        this.backgrounds = backgrounds;
        this.deciders = deciders;
        this.effects = effects;
        this.papers = papers;
        this.moves = new Moves(rules);
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    /** A case. @throws Refused when there is none, or it is not the actor's to see */
    public CaseFile find(Actor actor, long id) {
        return cases.find(id).filter(file -> sees(actor, file)).orElseThrow(() -> Refusals.of("no-such-case", Long.toString(id)));
    }

    /** A page of the cases the actor may see. @param narrowed what of them; the identity for all that are under way */
    public List<CaseFile> list(Actor actor, UnaryOperator<CaseQuery> narrowed) {
        mayRead(actor);
        return cases.list(narrowed.apply(CaseQuery.seenBy(actor))).stream().filter(file -> sees(actor, file)).toList();
    }

    /** How many are under way of those the actor may see, by state. @param soon last day of a limit that comes soon */
    public List<CaseCount> counts(Actor actor, LocalDate soon) {
        mayRead(actor);
        return cases.counts(CaseQuery.seenBy(actor), time.today(), soon);
    }

    /** Every case of an agreement the actor may see, ended ones too. */
    public List<CaseFile> of(Actor actor, long agreement) {
        mayRead(actor);
        return cases.of(List.of(agreement)).stream().filter(file -> sees(actor, file)).toList();
    }

    /** A page of the cases past their limit today, by key. @param after key of the last one of the page before; 0 for the first */
    public List<CaseFile> pastLimit(Actor actor, long after, int limit) {
        return list(actor, query -> query.lateOn(time.today()).after(after, limit));
    }

    /** The steps this person can take with this case today. */
    public List<Step> offered(Actor actor, long id) {
        CaseFile file = find(actor, id);
        TwoPeople people = people(file, backgrounds.of(file));
        LocalDate today = time.today();
        return Steps.ALL.stream().filter(step -> StepChecks.against(step, actor, file, people, today).isEmpty()).toList();
    }

    /** What the actor's role could do with this case, and why they cannot today. */
    public List<Withheld> withheld(Actor actor, CaseFile file) {
        TwoPeople people = people(file, backgrounds.of(file));
        return Steps.ALL.stream().filter(step -> step.roles().contains(actor.role()) && step.fits(file.party(), file.state()))
                .flatMap(step -> StepChecks.against(step, actor, file, people, time.today())
                        .map(refusal -> new Withheld(step.action(), refusal)).stream()).toList();
    }

    /**
     * Takes a step, with the letter that goes with it: issued and numbered in the same transaction, or pointed at.
     *
     * @return the case after it
     * @throws Refused when it may not be taken; nothing is changed then, and no number used
     */
    public CaseFile take(Actor actor, StepRequest request) {
        return transactions.inOne(() -> {
            CaseFile before = find(actor, request.caseId());
            if (before.version() != request.version()) {
                throw CaseChanged.meanwhile();
            }
            Background background = backgrounds.of(before);
            Step step = allowed(actor, before, request.action(), people(before, background));
            StepChecks.complete(step, before.party(), request);
            references.missing(request.evidence(), before.about().id()).stream().findFirst().ifPresent(missing -> {
                throw Refusals.of("evidence-unknown", missing);
            });
            LocalDateTime now = time.now().truncatedTo(ChronoUnit.MICROS);
            CaseFile after = moves.move(before, step, actor, now, request.reason().strip(), request.evidence());
            papers.check(actor, before, request);
            Taking taking = new Taking(actor, request, background, before, after, null, now);
            Effect effect = effects.of(request.action());
            effect.check(taking);
            cases.change(List.of(new CaseChange(before, effect.after(taking))));
            effect.apply(lettered(taking));
            audit.record(audited(actor, before, after, request));
            return cases.find(before.id()).orElseThrow();
        });
    }

    /** What the latest decision was frozen with: all it rests on, readable without any form or regime; empty before a decision. */
    public Optional<CaseRecords.Frozen> dossier(Actor actor, long id) {
        return records.latest(find(actor, id).id(), CaseRecords.Kind.DECISION);
    }

    private Taking lettered(Taking taking) {
        IssuedLetter letter = papers.bring(taking.actor(), taking.before(), taking.request(), taking.background());
        if (letter == null || taking.request().letter() == null) {
            return taking.with(taking.after(), letter);
        }
        cases.cite(taking.before().id(), taking.step(), letter.id());
        return taking.with(taking.after().citing(letter.key()), letter);
    }

    private Step allowed(Actor actor, CaseFile file, Action action, TwoPeople people) {
        Refused nearest = Refusals.of("not-now");
        for (Step step : Steps.of(action, file.party())) {
            Optional<Refused> refusal = StepChecks.against(step, actor, file, people, time.today());
            if (refusal.isEmpty()) {
                return step;
            }
            nearest = step.fits(file.party(), file.state()) ? refusal.get() : nearest;
        }
        throw nearest;
    }

    private TwoPeople people(CaseFile file, Background background) {
        return new TwoPeople(background.recorders(file), deciders.of(file.about().county()));
    }

    private static AuditEntry audited(Actor actor, CaseFile before, CaseFile after, StepRequest request) {
        return new AuditEntry(actor, request.action().audited(), before.key(), before.state().name(), after.state().name(),
                request.reason().strip());
    }

    private static void mayRead(Actor actor) {
        if (!READERS.contains(actor.role())) {
            throw Refusals.of("not-yours");
        }
    }

    private static boolean sees(Actor actor, CaseFile file) {
        return READERS.contains(actor.role()) && actor.sees(file.about().county())
                && (actor.role() != Role.STUDENT || actor.person() != null && actor.person() == file.about().person());
    }
}
