package cn.dingxiang.jdbc;

import cn.dingxiang.placement.student.RequestStanding;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A student's request with whose it is. */
@Introspected
record StudentRequestLine(long id, long agreementId, String kind, @Nullable String ground, LocalDate fromDate, @Nullable LocalDate untilDate,
                          @Nullable String unit, @Nullable String toCounty, String reason, @Nullable Long attachmentId, RequestStanding state,
                          @TypeDef(type = DataType.OBJECT) LocalDateTime askedAt,
                          @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime answeredAt, @Nullable String answeredBy,
                          @Nullable String answer, @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime doneAt,
                          @Nullable String doneBy, @Nullable String doneNote, @Nullable Long eventId, @Nullable LocalDate eventOn,
                          String number, String countyCode, long personId, String name) { }
