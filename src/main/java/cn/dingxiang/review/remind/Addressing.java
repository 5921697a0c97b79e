package cn.dingxiang.review.remind;

import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.review.Audience;
import cn.dingxiang.review.Correspondent;
import cn.dingxiang.review.Ladders;
import cn.dingxiang.review.Matter;
import cn.dingxiang.review.Notice;
import cn.dingxiang.review.Outbox;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the units that a matter's ladder speaks to on any of its rungs, a few statements however many matters there are. */
@Singleton
public class Addressing {
    private final RemindBook book;
    private final Ladders ladders;
    private final Outbox outbox;

    public Addressing(RemindBook book, Ladders ladders, Outbox outbox) {
        this.book = book;
        this.ladders = ladders;
        this.outbox = outbox;
    }

    /** In the order of the matters; one for which no unit is on record has none. */
    List<Addressed> of(Collection<Remindable> about, LocalDate today) {
        if (about.isEmpty()) {
            return List.of();
        }
        Set<Long> agreements = about.stream().map(Remindable::agreement).collect(Collectors.toSet());
        Map<Long, RemindBook.Employers> employers = book.employers(agreements, today).stream()
                .collect(Collectors.toMap(RemindBook.Employers::agreement, Function.identity()));
        List<To> all = new ArrayList<>();
        about.forEach(one -> units(one, employers.get(one.agreement())).forEach(unit -> all.add(new To(one, Recipient.unit(unit)))));
        Map<Recipient, Correspondent> correspondents = outbox.correspondents(all.stream().map(To::to).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Correspondent::recipient, Function.identity()));
        Map<Key, RemindBook.Last> last = book.last(agreements).stream().collect(Collectors.toMap(Key::of, Function.identity()));
        return all.stream().filter(to -> correspondents.containsKey(to.to()))
                .map(to -> addressed(to, correspondents.get(to.to()), last.get(Key.of(to)), today)).toList();
    }

    private Set<Long> units(Remindable about, RemindBook.Employers employers) {
        Set<Long> units = new LinkedHashSet<>();
        if (about.unit() != null) {
            units.add(about.unit());
            return units;
        }
        Set<Audience> audiences = ladders.audiences(about.matter().code(), about.standing());
        if (employers != null && audiences.contains(Audience.HOSPITAL) && employers.hospital() != null) {
            units.add(employers.hospital());
        }
        if (employers != null && audiences.contains(Audience.UNIT) && employers.unit() != null) {
            units.add(employers.unit());
        }
        return units;
    }

    private static Addressed addressed(To to, Correspondent correspondent, RemindBook.Last last, LocalDate today) {
        return new Addressed(to.about(), to.to(), correspondent.name(), correspondent.reachable().map(Contact::email).orElse(null),
                last == null ? null : last.on(), last == null ? Addressed.State.NONE : last.state(),
                last != null && last.stage().endsWith(Notice.BY_HAND + today));
    }

    private record To(Remindable about, Recipient to) { }

    private record Key(long agreement, Matter matter, String recipient) {
        static Key of(To to) {
            return new Key(to.about().agreement(), to.about().matter(), to.to().toString());
        }

        static Key of(RemindBook.Last last) {
            return new Key(last.agreement(), new Matter(last.code(), last.subject(), last.anchorOn()), last.recipient());
        }
    }
}
