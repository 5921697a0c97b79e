package cn.dingxiang.jdbc;

import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.placement.student.RequestKind;
import cn.dingxiang.placement.student.RequestStanding;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Table {@code student_request}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface StudentRequestRepository extends GenericRepository<StudentRequestRow, Long> {
    String LINE = """
            SELECT q.id, q.agreement_id, q.kind, q.ground, q.from_date, q.until_date, q.unit, q.to_county, q.reason, q.attachment_id,
              q.state, q.asked_at, q.answered_at, q.answered_by, q.answer, q.done_at, q.done_by, q.done_note, q.event_id,
              e.on_date AS event_on, a.number, a.county_code, a.person_id, p.name
            FROM student_request q JOIN agreement a ON a.id = q.agreement_id JOIN person p ON p.id = a.person_id
              LEFT JOIN event e ON e.id = q.event_id
            """;

    /** @return 0 when the agreement has an open one of this kind, also of another transaction a moment ago */
    @Query("""
            INSERT IGNORE INTO student_request (agreement_id, kind, ground, from_date, until_date, unit, to_county, reason, attachment_id, state,
              ongoing, asked_at)
            VALUES (:agreement, :kind, :ground, :from, :until, :unit, :toCounty, :reason, :attachment, 'ASKED', TRUE, :at)""")
    int add(long agreement, RequestKind kind, @Nullable PauseGround ground, LocalDate from, @Nullable LocalDate until, @Nullable String unit,
            @Nullable String toCounty, String reason, @Nullable Long attachment, @TypeDef(type = DataType.OBJECT) LocalDateTime at);

    @Query(LINE + "WHERE q.id = :id")
    Optional<StudentRequestLine> line(long id);

    String WANTED = """
            WHERE a.county_code LIKE :scope AND (:person IS NULL OR a.person_id = :person)
              AND (:state IS NULL OR q.state = :state) AND (:kind IS NULL OR q.kind = :kind)
              AND (p.name LIKE :search OR a.number LIKE :search)
            """;

    @Query(LINE + WANTED + "AND q.id < :before ORDER BY q.id DESC LIMIT :count")
    List<StudentRequestLine> page(String scope, @Nullable Long person, @Nullable RequestStanding state, @Nullable RequestKind kind,
                                  String search, long before, int count);

    @Query(LINE + WANTED + "AND q.id > :after ORDER BY q.id LIMIT :count")
    List<StudentRequestLine> oldest(String scope, @Nullable Long person, @Nullable RequestStanding state, @Nullable RequestKind kind,
                                    String search, long after, int count);

    @Query("SELECT id FROM student_request WHERE agreement_id = :agreement AND kind = :kind AND ongoing = TRUE")
    Optional<Long> open(long agreement, RequestKind kind);

    @Query("""
            UPDATE student_request SET state = :state, ongoing = NULL, answered_at = :at, answered_by = :by, answer = :text
            WHERE id = :id AND ongoing = TRUE""")
    int answer(long id, RequestStanding state, @TypeDef(type = DataType.OBJECT) LocalDateTime at, String by, @Nullable String text);

    @Query(LINE + "WHERE q.agreement_id IN (:agreements) AND q.state = 'ACCEPTED' ORDER BY q.id")
    List<StudentRequestLine> onTheirWay(Collection<Long> agreements);

    @Query("""
            UPDATE student_request SET state = 'DONE', done_at = :at, done_by = :by, done_note = :note, event_id = :event
            WHERE id = :id AND state = 'ACCEPTED'""")
    int done(long id, @TypeDef(type = DataType.OBJECT) LocalDateTime at, String by, @Nullable String note, @Nullable Long event);

    @Query(LINE + "WHERE q.event_id = :event ORDER BY q.id")
    List<StudentRequestLine> doneBy(long event);

    @Query("UPDATE student_request SET event_id = :replacement WHERE event_id = :event")
    void follow(long event, long replacement);

    @Query("""
            UPDATE student_request SET state = 'ACCEPTED', done_at = NULL, done_by = NULL, done_note = NULL, event_id = NULL
            WHERE event_id = :event""")
    void undo(long event);
}
