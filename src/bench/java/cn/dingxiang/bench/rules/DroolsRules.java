package cn.dingxiang.bench.rules;

import cn.dingxiang.agreement.Allowance;
import cn.dingxiang.agreement.Ban;
import cn.dingxiang.agreement.Exam;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.obligation.Situation;
import cn.dingxiang.timeline.Course;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.EventKind;
import cn.dingxiang.timeline.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieContainerSessionsPool;
import org.kie.api.runtime.KieSession;

/**
 * The overdue and banned-exam rules as they are commonly written with Drools: facts go into a session, rules derive duties, moves and
 * findings from one another. Sessions come from a pool, which is the cheapest way Drools has. Who was where from when to when, and the
 * service clock, come from the product's own core, as they do for the product's rules.
 */
final class DroolsRules implements AutoCloseable {
    private static final String FILE = "cn/dingxiang/bench/rules/overdue.drl";

    private final KieContainerSessionsPool pool;

    /** Builds the rules; not measured. */
    DroolsRules() {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write(services.getResources().newClassPathResource(FILE, "UTF-8"));
        KieBuilder builder = services.newKieBuilder(files).buildAll(org.drools.model.codegen.ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().getMessages().toString());
        }
        KieContainer container = services.newKieContainer(services.getRepository().getDefaultReleaseId());
        pool = container.newKieSessionsPool(1);
    }

    /** What the rules find on {@code asOf}. */
    List<Told> evaluate(Facts facts, LocalDate asOf) {
        Situation situation = new Situation(facts.agreement(), facts.events(), asOf);
        List<Told> found = new ArrayList<>();
        KieSession session = pool.newKieSession();
        try {
            session.setGlobal("found", found);
            session.insert(situation);
            insertAll(session, situation.course().stints());
            insertAll(session, situation.course().spells());
            insertAll(session, situation.course().pauses());
            insertAll(session, situation.terms().value(Term.ALLOWANCES, List.<Allowance>of()));
            insertAll(session, situation.terms().value(Term.BANS, List.<Ban>of()));
            steps(session, situation);
            session.fireAllRules();
            return found;
        } finally {
            session.dispose();
        }
    }

    private static void steps(KieSession session, Situation situation) {
        Course course = situation.course();
        for (int place = 0; place < course.steps().size(); place++) {
            Step step = course.steps().get(place);
            EventKind kind = step.event().kind();
            if (kind == EventKind.EXAM_APPLIED || kind == EventKind.EXAM_WITHDRAWN) {
                Exam exam = step.event().detail(Detail.Application.class).exam();
                session.insert(new Applied(place, step.event().on(), exam, kind == EventKind.EXAM_WITHDRAWN,
                        situation.knownOn(step.event().on())));
            } else if (step.takes(EventKind.DEFERRED)) {
                Detail.Deferral deferral = step.event().detail(Detail.Deferral.class);
                session.insert(new Deferred(deferral.duty(), step.event().on(), deferral.until(),
                        deferral.grantedBy() == Detail.Deferral.GrantedBy.PROVINCE));
            } else if (step.takes(EventKind.ATTESTED)) {
                session.insert(new Attested(step.event().detail(Detail.Attestation.class).year(), step.event().on()));
            }
        }
    }

    private static void insertAll(KieSession session, List<?> facts) {
        facts.forEach(session::insert);
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
