package cn.dingxiang.jdbc;

import cn.dingxiang.placement.RequestState;
import cn.dingxiang.placement.Workflow;
import cn.dingxiang.timeline.Party;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.Optional;

/** Table {@code placement_request}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface RequestRepository extends GenericRepository<RequestRow, Long> {
    String LINE = """
            SELECT r.id, r.workflow, r.agreement_id, r.county_code, r.unit_id, r.post_id, r.quota_post, r.seconded_to, r.ordered_by,
              r.from_county, r.to_county, r.employer_id, r.needs, r.state, a.number, a.person_id, n.name
            FROM placement_request r JOIN agreement a ON a.id = r.agreement_id JOIN person n ON n.id = a.person_id
            """;

    @Query(LINE + "WHERE r.id = :id")
    Optional<RequestLineRow> line(long id);

    String WANTED = LINE + """
            WHERE (r.county_code LIKE :scope OR r.from_county LIKE :scope OR r.to_county LIKE :scope)
              AND (:institution IS NULL OR r.employer_id = :institution OR r.unit_id = :institution)
              AND (:person IS NULL OR a.person_id = :person)
              AND (a.number LIKE :search OR n.name LIKE :search) AND (:closedToo = TRUE OR r.open_workflow IS NOT NULL)
              AND (:workflow IS NULL OR r.workflow = :workflow) AND (:state IS NULL OR r.state = :state)
            """;

    @Query(WANTED + "AND r.id > :after ORDER BY r.id LIMIT :count")
    List<RequestLineRow> oldest(String scope, @Nullable Long institution, @Nullable Long person, String search, boolean closedToo,
                                @Nullable Workflow workflow, @Nullable RequestState state, long after, int count);

    @Query(WANTED + "AND r.id < :before ORDER BY r.id DESC LIMIT :count")
    List<RequestLineRow> page(String scope, @Nullable Long institution, @Nullable Long person, String search, boolean closedToo,
                              @Nullable Workflow workflow, @Nullable RequestState state, long before, int count);

    /** @return 0 when the agreement has an open one of this workflow, also of another transaction a moment ago */
    @Query("""
            INSERT IGNORE INTO placement_request (workflow, agreement_id, county_code, unit_id, post_id, quota_post, seconded_to, ordered_by,
              from_county, to_county, employer_id, needs, state, open_workflow)
            VALUES (:workflow, :agreementId, :countyCode, :unitId, :postId, :quotaPost, :secondedTo, :orderedBy, :fromCounty, :toCounty,
              :employerId, :needs, :state, :workflow)""")
    int add(Workflow workflow, long agreementId, String countyCode, @Nullable Long unitId, @Nullable Long postId, @Nullable Boolean quotaPost,
            @Nullable String secondedTo, Party orderedBy, String fromCounty, String toCounty, @Nullable Long employerId, String needs,
            RequestState state);

    @Query("SELECT id FROM placement_request WHERE agreement_id = :agreement AND open_workflow = :workflow")
    Optional<Long> open(long agreement, Workflow workflow);

    /** Where it stands, held until the transaction ends. */
    @Query("SELECT state FROM placement_request WHERE id = :id FOR UPDATE")
    Optional<RequestState> lock(long id);

    @Query("UPDATE placement_request SET state = :state, open_workflow = :open WHERE id = :id")
    void advance(long id, RequestState state, @Nullable Workflow open);
}
