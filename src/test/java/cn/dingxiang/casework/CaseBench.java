package cn.dingxiang.casework;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.casework.evidence.AgreementKey;
import cn.dingxiang.casework.evidence.CaseKey;
import cn.dingxiang.casework.letter.LetterSamples;
import cn.dingxiang.casework.letter.LettersInMemory;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.InMemoryAgreementRecords;
import cn.dingxiang.intake.NewAgreement;
import cn.dingxiang.intake.NewEvents;
import cn.dingxiang.intake.Parties;
import cn.dingxiang.intake.Student;
import cn.dingxiang.obligation.Finding;
import cn.dingxiang.policy.PolicyBook;
import cn.dingxiang.review.Dismissal;
import cn.dingxiang.review.Explanations;
import cn.dingxiang.testing.MutableClock;
import cn.dingxiang.timeline.Party;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.yaml.snakeyaml.Yaml;

/** Casework in memory: one agreement, one case about its open findings of the signer. */
final class CaseBench {
    static final PolicyBook POLICY = PolicyBook.load(null);
    static final CaseworkRules RULES = rules();
    private static final String NUMBER = "X-1";

    final MutableClock clock = MutableClock.at("2027-03-16T09:00:00");
    final InMemoryAgreementRecords records = new InMemoryAgreementRecords(POLICY, clock);
    final InMemoryCases cases = new InMemoryCases();
    final List<AuditEntry> audited = new ArrayList<>();
    final LettersInMemory letters;
    final Casework casework;
    int deciders = 3;

    CaseBench() {
        Records frozen = new Records();
        Outstanding outstanding = new Outstanding(frozen);
        Backgrounds backgrounds = new Backgrounds(records, POLICY, clock);
        letters = LettersInMemory.over(records, id -> records.find(NUMBER)
                .map(file -> new AgreementKey(id, NUMBER, "220322", file.person())), id -> cases.find(id)
                .map(file -> new CaseKey(id, file.about().id(), file.last(Action.CONFIRM).isPresent(),
                        file.last(Action.BEGIN_SETTLEMENT).isPresent())), null, audited::add, clock);
        Effects effects = new Effects(new Confirming(frozen, new Explanations(records, POLICY)), new Dismissing(new Dismissed()),
                new Settling(frozen, cases, letters.book()), new AgreeingInstalments(outstanding, new Plans()),
                new Releasing(outstanding, records), new NothingOpen());
        casework = new Casework(cases, frozen, (references, agreement) -> List.of(), backgrounds, county -> deciders, effects,
                new StepPapers(letters.letters(), null, letters.book(), new Amounts(frozen)), RULES,
                audited::add, new AtOnce(), clock);
    }

    /** A doctor who left on 2027-03-10, recorded by {@code author}, and the case about it. */
    CaseFile leaving(String author) {
        records.create(new NewAgreement(NUMBER, new Student("张三", null, null, null), new Parties("张三", null, null, null),
                CaseWorld.bachelor2016(), List.of(), null, null, true, "importer"));
        for (Map<String, Object> event : List.of(event("2021-06-30", "GRADUATED"), event("2021-07-20", "REPORTED"),
                event("2021-08-01", "EMPLOYED", "employer", "梨树县人民医院"),
                event("2021-09-01", "DEPLOYED", "unit", "胜利乡卫生院", "county", "220322", "province", "22"))) {
            record("importer", event);
        }
        record(author, event("2027-03-10", "LEFT_POST", "reason", "RESIGNED"));
        return open();
    }

    void record(String author, Map<String, Object> event) {
        records.addEvents(NewEvents.of(NUMBER, List.of(event), author));
    }

    private CaseFile open() {
        AgreementFile file = records.find(NUMBER).orElseThrow();
        Background background = new Background(file, records.history(NUMBER).orElseThrow(), POLICY, clock.today());
        List<CaseFinding> findings = new ArrayList<>();
        for (Finding finding : background.evaluator().evaluation().findings()) {
            if (finding.isOpen() && finding.code().name().equals("LEFT_POST")) {
                findings.add(new CaseFinding(finding.code(), finding.since(), finding.standing(), clock.now(), null, null));
            }
        }
        CaseFile blank = new CaseFile(0, new CaseAgreement(file.id(), NUMBER, file.person(), "张三", "220322"),
                Party.STUDENT, "", CaseState.OPEN, clock.today(), clock.today(), null, null, false, null, 0, findings,
                List.of());
        cases.open(List.of(new Moves(RULES).move(blank, Steps.of(Action.OPEN_CASE, blank.party()).get(0), Actor.system("casework"), clock.now(),
                "发现", List.of())));
        return now();
    }

    CaseFile now() {
        return cases.find(1).orElseThrow();
    }

    static Actor actor(String name, Role role) {
        return switch (role) {
            case PROVINCE, AUDITOR -> new Actor(name, role, "22", null, null, null, null, null);
            case PREFECTURE -> new Actor(name, role, "22", "2203", null, null, null, null);
            case STUDENT -> new Actor(name, role, "22", null, "220322", null, 1L, null);
            case COUNTY_OFFICER, COUNTY_REVIEWER, HOSPITAL, TOWNSHIP_UNIT -> new Actor(name, role, "22", null, "220322", null, null, null);
            case ADMINISTRATOR -> new Actor(name, role, null, null, null, null, null, null);
        };
    }

    CaseFile step(Actor actor, Action action) {
        return casework.take(actor, lettered(actor, StepRequest.of(now(), action, "理由", "attachment:1")));
    }

    private static StepRequest lettered(Actor actor, StepRequest request) {
        return LetterRules.of(request.action(), Party.STUDENT).filter(rule -> rule.kind().issuers().contains(actor.role()))
                .map(rule -> request.issuing(StepLetter.of(LetterSamples.given(rule.kind())))).orElse(request);
    }

    static Map<String, Object> event(String on, String kind, Object... attributes) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("on", on);
        event.put("kind", kind);
        for (int index = 0; index < attributes.length; index += 2) {
            event.put((String) attributes[index], attributes[index + 1]);
        }
        return event;
    }

    private static CaseworkRules rules() {
        return CaseworkRules.read(Fields.of(new Yaml().load(CaseBench.class.getResourceAsStream("/config/casework/cases.yml")), ""));
    }

    private static final class AtOnce implements Transactions {
        @Override
        public <T> T inOne(Supplier<T> work) {
            return work.get();
        }
    }

    /** Nothing frozen yet. */
    static CaseRecords noRecords() {
        return new Records();
    }

    private static final class Records implements CaseRecords {
        private final Map<String, Frozen> frozen = new HashMap<>();

        @Override
        public void freeze(long caseId, int step, Kind kind, LocalDateTime at, Map<String, Object> document) {
            frozen.put(caseId + " " + kind, new Frozen(step, at, document, "-"));
        }

        @Override
        public Optional<Frozen> latest(long caseId, Kind kind) {
            return Optional.ofNullable(frozen.get(caseId + " " + kind));
        }
    }

    private static final class Dismissed implements Dismissals {
        private final List<Dismissal> all = new ArrayList<>();

        @Override
        public void add(CaseFile file, int step, List<Dismissal> dismissed) {
            all.addAll(dismissed);
        }

        @Override
        public List<Dismissal> of(long agreement) {
            return all;
        }
    }

    private static final class Plans implements Instalments {
        private final Map<Long, InstalmentPlan> plans = new HashMap<>();

        @Override
        public void agree(CaseFile file, int step, InstalmentPlan plan) {
            plans.put(file.id(), plan);
        }

        @Override
        public Optional<InstalmentPlan> of(long caseId) {
            return Optional.ofNullable(plans.get(caseId));
        }

        @Override
        public List<Arrears> arrears(String division, LocalDate asOf, ArrearsOrder order, String after, int limit) {
            return List.of();
        }

        @Override
        public List<Behind> behind(String division, LocalDate asOf) {
            return List.of();
        }

        @Override
        public void hold(long agreement) {
            // one after the other here anyway
        }
    }
}
