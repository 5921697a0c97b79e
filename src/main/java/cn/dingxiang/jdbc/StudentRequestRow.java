package cn.dingxiang.jdbc;

import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.placement.student.RequestKind;
import cn.dingxiang.placement.student.RequestStanding;
import cn.dingxiang.placement.student.StudentRequest;
import cn.dingxiang.placement.student.Wanted;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A row of {@code student_request} as it is asked. */
@MappedEntity("student_request")
record StudentRequestRow(@Id @GeneratedValue @Nullable Long id, long agreementId, RequestKind kind, @Nullable PauseGround ground,
                         LocalDate fromDate, @Nullable LocalDate untilDate, @Nullable String unit, @Nullable String toCounty, String reason,
                         @Nullable Long attachmentId, RequestStanding state, @Nullable Boolean ongoing,
                         @TypeDef(type = DataType.OBJECT) LocalDateTime askedAt) {

    static StudentRequestRow of(StudentRequest request) {
        Wanted wanted = request.wanted();
        return new StudentRequestRow(null, request.about().agreement(), wanted.kind(), wanted.ground(), wanted.from(), wanted.until(),
                wanted.unit(), wanted.toCounty(), wanted.reason(), wanted.attachment(), RequestStanding.ASKED, true, request.askedAt());
    }
}
