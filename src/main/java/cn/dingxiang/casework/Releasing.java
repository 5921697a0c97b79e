package cn.dingxiang.casework;

import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.NewEvents;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.EventKind;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Paid in full is not released: the release is recorded as an event, with its document and ground. */
@Singleton
final class Releasing implements Effect {
    private static final int LONGEST_REFERENCE = 120;

    private final Outstanding outstanding;
    private final AgreementRecords records;

    Releasing(Outstanding outstanding, AgreementRecords records) {
        this.outstanding = outstanding;
        this.records = records;
    }

    @Override
    public void check(Taking taking) {
        Release release = taking.request().release();
        if (release == null || release.reference() != null && release.reference().length() > LONGEST_REFERENCE
                || release.on().isAfter(taking.today())) {
            throw Refusals.of("release-incomplete");
        }
        if (release.ground() == Detail.Release.Ground.EXEMPTED) {
            if (taking.actor().role() == Role.COUNTY_OFFICER) {
                throw Refusals.of("exemption-needs-reviewer");
            }
            return;
        }
        BigDecimal owed = outstanding.of(taking.before().id(), taking.background());
        if (owed.signum() > 0) {
            throw Refusals.of("not-paid", owed.toPlainString());
        }
    }

    @Override
    public void apply(Taking taking) {
        Release release = taking.request().release();
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("on", release.on().toString());
        event.put("kind", EventKind.RELEASED.name());
        event.put("reference", release.reference() == null || release.reference().isBlank() ? taking.letter().number().text()
                : release.reference().strip());
        event.put("ground", release.ground().name());
        records.addEvents(NewEvents.of(taking.before().about().number(), List.of(event), taking.actor().name()));
    }
}
