package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.settlement.Worksheet;
import cn.dingxiang.timeline.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What would follow if something came about: when service would end, what would be found, what would be owed if the agreement were broken
 * off that day. Nothing of it is stored, and it convicts nobody: whether anything is owed people decide.
 *
 * @param supposed the events supposed, in order of days
 * @param preview  the evaluation without and with them, read on the last of their days, or on the day asked if that is later
 * @param owed     what would be owed on that day with them; names the terms that are not agreed instead of guessing
 */
public record WhatIf(List<Event> supposed, Preview preview, Worksheet owed) {
    public WhatIf {
        supposed = List.copyOf(supposed);
        Objects.requireNonNull(preview, "preview");
        Objects.requireNonNull(owed, "owed");
    }

    /** @param suppositions one or more, each on top of those before it */
    public static WhatIf of(Agreement agreement, List<Event> known, List<? extends Supposition> suppositions, LocalDate asOf) {
        List<Event> all = new ArrayList<>(known);
        List<Event> supposed = new ArrayList<>();
        for (Supposition supposition : suppositions) {
            List<Event> events = supposition.events(agreement, all);
            supposed.addAll(events);
            all.addAll(events);
        }
        Preview preview = Preview.of(agreement, known, supposed, asOf);
        supposed.sort(java.util.Comparator.comparing(Event::on));
        return new WhatIf(supposed, preview, Evaluator.of(agreement, all, preview.asOf()).worksheet());
    }

    /** The first free day, as projected from there on; null while no day counts. */
    public LocalDate endsOn() {
        return preview.after().service().expectedEnd();
    }

    /** The findings that would be open and are not without it. */
    public List<Finding> arising() {
        return preview.newFindings();
    }
}
