package cn.dingxiang.bench.rules;

import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieContainerSessionsPool;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * The overdue and banned-exam rules as they are commonly written with Drools: facts go into a session, rules derive the course, the
 * service clock, duties, moves and findings from one another. There is a session to an evaluation, begun for it, as is common, or taken
 * from a pool, which is the cheapest way Drools has.
 *
 * <p>What the rules are given, and so what they derive themselves, is up to {@link Given}. What an application for an exam was worth
 * is judged by what was known on its day: by a session of that day.
 */
final class DroolsRules implements AutoCloseable {
    private final Given given;
    private final KieContainer container;
    private final KieSessionConfiguration configuration;
    private final KieContainerSessionsPool pool;

    /** Builds the rules; not measured. @param pooled whether sessions come from a pool */
    DroolsRules(Given given, boolean pooled) {
        this.given = given;
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(services.newReleaseId("cn.dingxiang", given.getClass().getSimpleName() + (pooled ? "Pooled" : ""), "1"));
        for (String file : given.rules()) {
            files.write(services.getResources().newClassPathResource("cn/dingxiang/bench/rules/" + file, "UTF-8"));
        }
        KieBuilder builder = services.newKieBuilder(files).buildAll(org.drools.model.codegen.ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().getMessages().toString());
        }
        container = services.newKieContainer(builder.getKieModule().getReleaseId());
        configuration = services.newKieSessionConfiguration();
        configuration.setOption(ThreadSafeOption.NO);
        pool = pooled ? container.newKieSessionsPool(1) : null;
    }

    /** What the rules find on {@code asOf}. */
    List<Told> evaluate(Facts facts, LocalDate asOf) {
        List<Object> ruled = new ArrayList<>(0);
        for (LocalDate day : daysOfApplications(facts, asOf)) {
            ruled.addAll(run(facts, new Today(day, true), List.of()));
        }
        return run(facts, new Today(asOf, false), ruled).stream().map(Told.class::cast).toList();
    }

    private static Set<LocalDate> daysOfApplications(Facts facts, LocalDate asOf) {
        Set<LocalDate> days = new LinkedHashSet<>(0);
        for (Event event : facts.events()) {
            if (event.kind() == EventKind.EXAM_APPLIED && !event.on().isAfter(asOf)) {
                days.add(event.on());
            }
        }
        return days;
    }

    private List<Object> run(Facts facts, Today today, List<?> more) {
        List<Object> found = new ArrayList<>();
        KieSession session = pool == null ? container.newKieSession(configuration) : pool.newKieSession(configuration);
        try {
            session.setGlobal("found", found);
            session.insert(today);
            session.insert(facts.agreement());
            given.give(facts, today.on(), session::insert);
            more.forEach(session::insert);
            session.fireAllRules();
            return found;
        } finally {
            session.dispose();
        }
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdown();
        }
        container.dispose();
    }
}
