package cn.dingxiang.jdbc;

import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.review.Dismissal;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.LocalDate;

/** A row of {@code dismissal}. */
@MappedEntity("dismissal")
record DismissalRow(@EmbeddedId Key key, long agreementId, String subject, Standing standing, long lastEvent) {

    /** What identifies it. */
    @Embeddable
    record Key(@MappedProperty("case_id") long caseId, @MappedProperty("step") int step, @MappedProperty("code") FindingCode code,
               @MappedProperty("since") LocalDate since) { }

    Dismissal dismissal() {
        return new Dismissal(key.code(), subject, key.since(), standing, lastEvent);
    }
}
