package cn.dingxiang.jdbc;

import cn.dingxiang.casework.Action;
import cn.dingxiang.casework.CaseState;
import cn.dingxiang.casework.StepTaken;
import cn.dingxiang.directory.Role;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;

/** A row of {@code case_step}. */
@MappedEntity("case_step")
record CaseStepRow(@EmbeddedId Key key, Action action, @Nullable CaseState fromState, CaseState toState,
                   @TypeDef(type = DataType.OBJECT) LocalDateTime takenAt, String takenBy, @Nullable Role role, String reason,
                   String evidence) {

    /** What identifies it. */
    @Embeddable
    record Key(@MappedProperty("case_id") long caseId, @MappedProperty("number") int number) { }

    static CaseStepRow of(long caseId, StepTaken step) {
        return new CaseStepRow(new Key(caseId, step.number()), step.action(), step.from(), step.to(), step.at(), step.by(), step.role(),
                step.reason(), StoredJson.write(step.evidence()));
    }

    StepTaken step() {
        return new StepTaken(key.number(), action, fromState, toState, takenAt, takenBy, role, reason, StoredJson.texts(evidence));
    }
}
