package cn.dingxiang.bench.rules;

import cn.dingxiang.timeline.DateSpan;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.EventKind;
import java.time.LocalDate;

/**
 * A dated event, or the end of what is known: that stands in for the agreement's end while nothing has ended it.
 *
 * @param order  its place among all events
 * @param on     its day
 * @param kind   what happened, as the {@code EventKind} is called: Drools finds the rules by a text, not by an enum's constant; null for
 *               the end of what is known
 * @param detail what else it says
 */
public record Dated(long order, LocalDate on, String kind, Detail detail) implements Happening {
    /** After every event, never. */
    static final Dated OPEN_END = new Dated(Long.MAX_VALUE, DateSpan.FOREVER, null, Detail.None.NONE);

    /** Whether it closes whatever is open. */
    public boolean last() {
        return kind == null || ending();
    }

    /** Whether the agreement ends with it. */
    public boolean ending() {
        return kind != null && EventKind.valueOf(kind).endsAgreement();
    }

    /** Whether it takes somebody onto the county's books. */
    public boolean hiring() {
        return "EMPLOYED".equals(kind) || "DEPLOYED".equals(kind);
    }

    /** Whether a deployment, and with it a pause or a secondment, ends with it. */
    public boolean moving() {
        return "DEPLOYED".equals(kind) || "LEFT_POST".equals(kind) || last();
    }

    /** The unit of a deployment or an approval. */
    public String unitName() {
        return detail instanceof Detail.Deployment order ? order.unit() : ((Detail.Approval) detail).unit();
    }

    /** The day to be back that a pause or its extension names; null when it names none. */
    public LocalDate until() {
        return detail instanceof Detail.Pause pause ? pause.until() : ((Detail.Extension) detail).until();
    }

    /** The same event, saying something else. */
    public Dated saying(Detail other) {
        return new Dated(order, on, kind, other);
    }
}
