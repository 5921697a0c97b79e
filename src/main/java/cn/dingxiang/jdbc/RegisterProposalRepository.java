package cn.dingxiang.jdbc;

import cn.dingxiang.intake.register.ProposalState;
import cn.dingxiang.intake.register.RegisterKind;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Collection;
import java.util.List;

/** Table {@code register_proposal}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface RegisterProposalRepository extends CrudRepository<RegisterProposalRow, Long> {
    String FROM = """
            FROM register_proposal p JOIN agreement a ON a.id = p.agreement_id JOIN register_file f ON f.id = p.file_id
            JOIN register_source s ON s.id = f.source_id
            """;
    String VIEW = """
            SELECT p.id, p.agreement_id, a.number, a.county_code, n.name, p.source_name, s.kind AS register, p.file_id, p.line,
              l.name_differs, l.cells, p.on_date, p.kind, p.detail, p.state, p.decided_at, p.decided_by, p.reason, p.event_id
            """ + FROM + """
            JOIN person n ON n.id = a.person_id JOIN register_line l ON l.file_id = p.file_id AND l.line = p.line
            """;
    String MATCHING = """
            WHERE a.county_code LIKE CONCAT(:scope, '%') AND (:file IS NULL OR p.file_id = :file)
              AND (:kind IS NULL OR s.kind = :kind) AND (:state IS NULL OR p.state = :state) AND (:number IS NULL OR a.number = :number)
            """;
    String UPWARDS = MATCHING + "AND p.id > :after ORDER BY p.id LIMIT :count";

    @Query("SELECT * FROM register_proposal WHERE agreement_id IN (:agreements) AND source_name = :source ORDER BY id")
    List<RegisterProposalRow> ofAgreements(Collection<Long> agreements, String source);

    @Query(VIEW + MATCHING + "AND p.id < :before ORDER BY p.id DESC LIMIT :count")
    List<RegisterProposalView> latest(String scope, @Nullable Long file, @Nullable RegisterKind kind, @Nullable ProposalState state,
                                      @Nullable String number, long before, int count);

    @Query(VIEW + UPWARDS)
    List<RegisterProposalView> page(String scope, @Nullable Long file, @Nullable RegisterKind kind, @Nullable ProposalState state,
                                    @Nullable String number, long after, int count);

    @Query("SELECT p.id " + FROM + UPWARDS)
    List<Long> ids(String scope, @Nullable Long file, @Nullable RegisterKind kind, @Nullable ProposalState state, @Nullable String number,
                   long after, int count);

    @Query(VIEW + "WHERE p.id IN (:ids) ORDER BY p.id")
    List<RegisterProposalView> views(Collection<Long> ids);

    List<RegisterProposalRow> findByIdIn(Collection<Long> ids);

    /** Held until the transaction ends. */
    @Query("SELECT id FROM register_proposal WHERE id IN (:ids) ORDER BY id FOR UPDATE")
    List<Long> lock(Collection<Long> ids);
}
