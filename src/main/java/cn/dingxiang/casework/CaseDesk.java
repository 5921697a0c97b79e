package cn.dingxiang.casework;

import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.casework.evidence.Evidence;
import cn.dingxiang.casework.letter.LetterArchive;
import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.audit.Looks;
import cn.dingxiang.settlement.Worksheet;
import cn.dingxiang.timeline.Party;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Cases as they are shown: a page of them, and one as a whole. Every look is audited. */
@Singleton
public class CaseDesk {
    private final Casework casework;
    private final CaseworkRules rules;
    private final Evidence evidence;
    private final LetterArchive letters;
    private final Settlements settlements;
    private final CaseRecords records;
    private final Looks looks;
    private final CivilTime time;

    public CaseDesk(Casework casework, CaseworkRules rules, Evidence evidence, LetterArchive letters, Settlements settlements,
                    CaseRecords records, Looks looks, CivilTime time) {
        this.casework = casework;
        this.rules = rules;
        this.evidence = evidence;
        this.letters = letters;
        this.settlements = settlements;
        this.records = records;
        this.looks = looks;
        this.time = time;
    }

    /**
     * A page of the cases the actor sees, in the order asked for.
     *
     * @param narrowed what of them: {@link CaseQuery#within}, {@link CaseQuery#of}, {@link CaseQuery#in}, {@link CaseQuery#lateOn},
     *                 {@link CaseQuery#about},
     *                 {@link CaseQuery#due}, {@link CaseQuery#searching}, {@link CaseQuery#by}, {@link CaseQuery#from}; the identity for all that are under way
     * @throws cn.dingxiang.directory.Refused when the role sees no cases, or the place is not the actor's
     */
    public Page<CaseFile> page(Actor actor, UnaryOperator<CaseQuery> narrowed) {
        CaseQuery[] asked = new CaseQuery[1];
        List<CaseFile> found = casework.list(actor, seen -> {
            asked[0] = narrowed.apply(seen);
            return asked[0].oneMore();
        });
        looks.looked(actor, Looks.What.LIST, "cases:" + asked[0].division(), actor.county(), asked[0].search());
        return Page.of(found, asked[0].limit(), asked[0]::placeOf);
    }

    /** How many cases under way the actor sees, by state. @param soon last day of a limit that comes soon */
    public List<CaseCount> counts(Actor actor, LocalDate soon) {
        return casework.counts(actor, soon);
    }

    /** A case as a whole. @throws cn.dingxiang.directory.Refused when there is none the actor sees */
    public CaseView open(Actor actor, long id) {
        CaseFile file = casework.find(actor, id);
        looks.looked(actor, Looks.What.PERSON, file.key(), file.about().county(), null);
        boolean settled = records.latest(id, CaseRecords.Kind.SETTLEMENT).isPresent();
        return new CaseView(file, offered(actor, file), evidence.ofCase(actor, id), letters.proofsOfCase(actor, id),
                worksheet(actor, file), settled && file.party() == Party.STUDENT ? settlements.account(actor, id) : null,
                casework.dossier(actor, id).orElse(null));
    }

    /** What the actor can do with a case now, each with what it asks for. */
    public List<OfferedStep> offered(Actor actor, CaseFile file) {
        return casework.offered(actor, file.id()).stream().map(step -> offered(actor, file, step)).toList();
    }

    private OfferedStep offered(Actor actor, CaseFile file, Step step) {
        Optional<LetterRules.LetterRule> rule = LetterRules.of(step.action(), file.party());
        LetterKind letter = rule.map(LetterRules.LetterRule::kind).orElse(null);
        boolean mayIssue = letter != null && letter.issuers().contains(actor.role());
        CaseState to = step.target(file);
        CaseworkRules.Limit limit = to == file.state() ? null : rules.limit(file.party(), to);
        LocalDate next = limit == null ? null : time.today().plusDays(limit.days());
        return new OfferedStep(step, letter, StepPapers.isNeeded(rule.orElse(null), actor), mayIssue, to, next);
    }

    private Worksheet worksheet(Actor actor, CaseFile file) {
        if (file.party() != Party.STUDENT) {
            return null;
        }
        try {
            return settlements.worksheet(actor, file.id());
        } catch (MalformedInput formsAreGone) {
            return null;
        }
    }
}
