package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Role;
import cn.dingxiang.placement.Approver;
import cn.dingxiang.placement.RequestStep;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;

/** A row of {@code placement_step}. */
@MappedEntity("placement_step")
record RequestStepRow(@EmbeddedId Key key, RequestStep.Kind step, @Nullable Approver approver, String takenBy, @Nullable Role role,
                      @Nullable String countyCode, @TypeDef(type = DataType.OBJECT) LocalDateTime takenAt, @Nullable String reason) {

    /** A step's place in its request. */
    @Embeddable
    record Key(@MappedProperty("request_id") long requestId, @MappedProperty("ordinal") int ordinal) { }

    static RequestStepRow of(long request, int ordinal, RequestStep step) {
        return new RequestStepRow(new Key(request, ordinal), step.kind(), step.approver(), step.by(), step.role(), step.county(), step.at(),
                step.reason());
    }

    RequestStep asTaken() {
        return new RequestStep(step, approver, takenBy, role, countyCode, takenAt, reason);
    }
}
