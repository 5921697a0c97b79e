package cn.dingxiang.jdbc;

import cn.dingxiang.placement.RequestState;
import cn.dingxiang.placement.Workflow;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.Optional;

/** Table {@code placement_request}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface RequestRepository extends CrudRepository<RequestRow, Long> {
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

    @Query("SELECT COUNT(*) FROM placement_request WHERE agreement_id = :agreement AND open_workflow = :workflow")
    long countOpen(long agreement, Workflow workflow);

    /** Where it stands, held until the transaction ends. */
    @Query("SELECT state FROM placement_request WHERE id = :id FOR UPDATE")
    Optional<RequestState> lock(long id);

    @Query("UPDATE placement_request SET state = :state, open_workflow = :open WHERE id = :id")
    void advance(long id, RequestState state, @Nullable Workflow open);
}
