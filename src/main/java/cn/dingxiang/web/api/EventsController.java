package cn.dingxiang.web.api;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementHistory;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.EventTrees;
import cn.dingxiang.intake.NewEvents;
import cn.dingxiang.intake.RecordedEvent;
import cn.dingxiang.obligation.Preview;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.web.page.NotThere;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Events of an agreement: what was ever recorded, added and corrected; first, if wished, what either would change. */
@Controller("/api/v1/agreements/{agreement}/events")
@ExecuteOn(TaskExecutors.BLOCKING)
final class EventsController {
    private static final int MOST = 100;

    private final Calls calls;
    private final Reached reached;
    private final AgreementRecords records;
    private final Policy policy;

    EventsController(Calls calls, Reached reached, AgreementRecords records, Policy policy) {
        this.calls = calls;
        this.reached = reached;
        this.records = records;
        this.policy = policy;
    }

    /** Every row, voided and voiding ones too, in the order recorded. */
    @Get
    @Secured("agreements:read")
    HttpResponse<?> list(Caller caller, String agreement) {
        return calls.read(caller, () -> {
            caller.query();
            return Listed.all(history(reached.agreement(caller, agreement)).events(), Trees::event);
        });
    }

    @Post
    @Consumes(MediaType.ALL)
    @Secured("events:write")
    HttpResponse<?> add(Caller caller, String agreement, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            AgreementFile file = reached.agreement(caller, agreement);
            List<Map<String, Object>> events = events(fields);
            List<RecordedEvent> recorded = records.addEvents(NewEvents.of(file.number(), events, caller.actor().name()));
            return Answer.created("/api/v1/agreements/" + file.id() + "/events",
                    Tree.of("events", recorded.stream().map(event -> Trees.recorded(event, caller.locale())).toList()));
        });
    }

    /** What adding events would change. Nothing is stored. */
    @Post("/preview")
    @Consumes(MediaType.ALL)
    @Secured("agreements:read")
    HttpResponse<?> preview(Caller caller, String agreement, @Nullable @Body byte[] body) {
        return calls.ask(caller, body, tree -> {
            caller.query();
            AgreementFile file = reached.agreement(caller, agreement);
            List<Map<String, Object>> trees = events(Fields.of(tree, ""));
            List<Event> fresh = IntStream.range(0, trees.size()).mapToObj(place -> EventTrees.read(trees.get(place), at(place))).toList();
            return foreseen(caller, () -> Preview.of(Agreement.of(file.signed(), policy), file.events(), fresh, caller.today()));
        });
    }

    /** Voids an event: {@code {reason, replacement}}, without a replacement where it never was. */
    @Post("/{event}/correction")
    @Consumes(MediaType.ALL)
    @Secured("events:write")
    HttpResponse<?> correct(Caller caller, String agreement, long event, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            AgreementFile file = reached.agreement(caller, agreement);
            entry(file, event);
            Map<String, Object> replacement = replacement(fields);
            RecordedEvent recorded = records.correct(event, replacement, fields.text("reason"), caller.actor().name());
            return Answer.created("/api/v1/agreements/" + file.id() + "/events", Trees.recorded(recorded, caller.locale()));
        });
    }

    /** What that would change. Nothing is stored. */
    @Post("/{event}/correction/preview")
    @Consumes(MediaType.ALL)
    @Secured("agreements:read")
    HttpResponse<?> previewCorrection(Caller caller, String agreement, long event, @Nullable @Body byte[] body) {
        return calls.ask(caller, body, tree -> {
            caller.query();
            AgreementFile file = reached.agreement(caller, agreement);
            AgreementHistory.EventEntry voided = entry(file, event);
            Map<String, Object> replacement = replacement(Fields.of(tree, ""));
            Event fresh = replacement == null ? null : EventTrees.read(replacement, "replacement");
            int place = voided.stands() ? file.events().indexOf(EventTrees.read(voided.event(), "event")) : -1;
            if (place < 0) {
                throw new ApiProblem(HttpStatus.CONFLICT, "event-gone");
            }
            return foreseen(caller, () -> Preview.ofCorrection(Agreement.of(file.signed(), policy), file.events(),
                    file.events().get(place), fresh, caller.today()));
        });
    }

    private static Map<String, Object> foreseen(Caller caller, Supplier<Preview> preview) {
        return Foreseen.tree(AgreementsController.resolved(preview), caller.locale());
    }

    private AgreementHistory history(AgreementFile file) {
        return records.history(file.number()).orElseThrow(NotThere::new);
    }

    private AgreementHistory.EventEntry entry(AgreementFile file, long event) {
        return history(file).events().stream().filter(row -> row.id() == event).findFirst().orElseThrow(NotThere::new);
    }

    private static List<Map<String, Object>> events(Fields fields) {
        fields.known("events");
        List<Fields> given = fields.objects("events");
        if (given.isEmpty() || given.size() > MOST) {
            throw new MalformedInput("events", "items-length", Integer.toString(MOST), Integer.toString(given.size()));
        }
        List<Map<String, Object>> trees = given.stream().map(EventsController::tree).toList();
        for (int place = 0; place < trees.size(); place++) {
            EventTrees.read(trees.get(place), at(place));
        }
        return trees;
    }

    private static Map<String, Object> replacement(Fields fields) {
        fields.known("replacement", "reason");
        if (!fields.has("replacement")) {
            return null;
        }
        Map<String, Object> tree = tree(fields.object("replacement"));
        EventTrees.read(tree, "replacement");
        return tree;
    }

    private static Map<String, Object> tree(Fields fields) {
        Map<String, Object> tree = new LinkedHashMap<>();
        fields.names().forEach(name -> tree.put(name, fields.raw(name)));
        return tree;
    }

    private static String at(int place) {
        return "events[" + place + "]";
    }
}
