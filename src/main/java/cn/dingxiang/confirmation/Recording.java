package cn.dingxiang.confirmation;

import cn.dingxiang.intake.EventTrees;
import cn.dingxiang.intake.EventWarnings;
import cn.dingxiang.timeline.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a reply amounts to: events to record, and what fits no record and is for the county to look into.
 *
 * <p>An absence becomes a pause only when the unit calls it approved and names a ground, and it fits what is on record; nobody is
 * branded by a unit's form alone.
 */
final class Recording {
    private final Asked asked;
    private final List<Map<String, Object>> events = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();

    private Recording(Asked asked) {
        this.asked = asked;
    }

    static Recording of(Reply reply, Asked asked) {
        Recording recording = new Recording(asked);
        recording.take(reply);
        return recording;
    }

    /** Trees of domain rules, section 3, in order. */
    List<Map<String, Object>> events() {
        return events;
    }

    /** In Chinese, as the county reads it. */
    List<String> differences() {
        return differences;
    }

    private void take(Reply reply) {
        if (reply instanceof Reply.Reported reported) {
            add(reported.on(), "REPORTED");
        } else if (reply instanceof Reply.Returned returned) {
            add(returned.on(), "SERVICE_RESUMED");
        } else if (reply instanceof Reply.InPost post) {
            add(post.on(), "EMPLOYED", "employer", asked.link().unitName(), "quotaPost", post.quotaPost());
            if (post.pay() != null) {
                addPay(post.on(), post.pay());
            }
        } else if (reply instanceof Reply.Paid paid) {
            addPay(paid.on(), paid.pay());
        } else if (reply instanceof Reply.Year year) {
            take(year);
        }
    }

    private void take(Reply.Year year) {
        add(asked.today(), "ATTESTED", "year", year.year(), "onPost", year.present() != null);
        Reply.Days recorded = asked.deployedInYear();
        if (year.present() != null && !year.present().equals(recorded)) {
            differences.add(LinkWords.chinese("difference.present", year.present(), recorded == null ? "—" : recorded));
        }
        year.absences().forEach(this::take);
    }

    private void take(Reply.Absence absence) {
        LocalDate back = absence.days().to().plusDays(1);
        if (absence.ground() == null) {
            differences.add(LinkWords.chinese("difference.unapproved", absence.days()));
            return;
        }
        List<Map<String, Object>> pause = new ArrayList<>();
        pause.add(tree(absence.days().from(), "SERVICE_PAUSED", "ground", absence.ground().name(), "until", back.toString()));
        if (!back.isAfter(asked.today())) {
            pause.add(tree(back, "SERVICE_RESUMED"));
        }
        if (fits(pause)) {
            events.addAll(pause);
        } else {
            differences.add(LinkWords.chinese("difference.absence", absence.days(),
                    LinkWords.chinese("ground." + absence.ground().name())));
        }
    }

    private boolean fits(List<Map<String, Object>> pause) {
        List<Event> before = new ArrayList<>(asked.file().events());
        List<Event> fresh = new ArrayList<>();
        events.forEach(tree -> insert(before, EventTrees.read(tree, "")));
        List<Event> after = new ArrayList<>(before);
        for (Map<String, Object> tree : pause) {
            Event event = EventTrees.read(tree, "");
            insert(after, event);
            fresh.add(event);
        }
        return EventWarnings.of(asked.recorded().agreement(), before, after, fresh).stream().allMatch(List::isEmpty);
    }

    /** Behind the last event of its day or of an earlier one. */
    private static void insert(List<Event> events, Event event) {
        int place = events.size();
        while (place > 0 && events.get(place - 1).on().isAfter(event.on())) {
            place--;
        }
        events.add(place, event);
    }

    private void addPay(LocalDate on, Reply.Monthly pay) {
        add(on, "PAY_RECORDED", "monthly", pay.monthly().toPlainString(), "parity", pay.parity().toPlainString());
    }

    private void add(LocalDate on, String kind, Object... attributes) {
        events.add(tree(on, kind, attributes));
    }

    private static Map<String, Object> tree(LocalDate on, String kind, Object... attributes) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("on", on.toString());
        tree.put("kind", kind);
        tree.put("source", "EMPLOYER");
        for (int index = 0; index < attributes.length; index += 2) {
            tree.put((String) attributes[index], attributes[index + 1]);
        }
        return tree;
    }
}
