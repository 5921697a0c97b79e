package cn.dingxiang.jdbc;

import cn.dingxiang.casework.ArrearsOrder;
import cn.dingxiang.casework.CaseAgreement;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.Instalment;
import cn.dingxiang.casework.InstalmentPlan;
import cn.dingxiang.casework.Instalments;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Plans of instalments in table {@code case_instalment}. */
@Singleton
@Transactional
class JdbcInstalments implements Instalments {
    private final InstalmentRepository rows;
    private final ReviewMarkRepository marks;
    private final CaseworkMarkRepository cases;
    private final PlainConnections connections;

    JdbcInstalments(InstalmentRepository rows, ReviewMarkRepository marks, CaseworkMarkRepository cases, PlainConnections connections) {
        this.rows = rows;
        this.marks = marks;
        this.cases = cases;
        this.connections = connections;
    }

    @Override
    public void hold(long agreement) {
        cases.hold(List.of(agreement));
    }

    @Override
    public void agree(CaseFile file, int step, InstalmentPlan plan) {
        List<InstalmentRow> fresh = new ArrayList<>();
        for (Instalment instalment : plan.instalments()) {
            fresh.add(new InstalmentRow(new InstalmentRow.Key(file.id(), step, fresh.size() + 1), instalment.dueOn(), instalment.amount(),
                    plan.paidBefore()));
        }
        rows.saveAll(fresh);
        marks.touch(List.of(file.about().id()));
    }

    @Override
    public Optional<InstalmentPlan> of(long caseId) {
        List<InstalmentRow> plan = rows.of(caseId);
        return plan.isEmpty() ? Optional.empty() : Optional.of(new InstalmentPlan(
                plan.stream().map(row -> new Instalment(row.dueOn(), row.amount())).toList(), plan.get(0).paidBefore()));
    }

    @Override
    public List<Arrears> arrears(String division, LocalDate asOf, ArrearsOrder order, String after, int limit) {
        String column = order.by() == ArrearsOrder.By.AMOUNT ? "y.amount" : "y.since";
        String beyond = order.downwards() ? " < ?" : " > ?";
        Sql sql = Sql.of("SELECT * FROM (").add(ArrearsSource.of(division, asOf)).add(") y WHERE TRUE");
        if (order.isPlace(after)) {
            int mark = after.indexOf('_');
            Object edge = order.by() == ArrearsOrder.By.AMOUNT ? new BigDecimal(after.substring(0, mark)) : day(after.substring(0, mark));
            sql.add("AND (" + column + beyond + " OR " + column + " = ? AND y.case_id > ?)", edge, edge, Long.parseLong(after.substring(mark + 1)));
        }
        sql.add("ORDER BY " + column + (order.downwards() ? " DESC" : "") + ", y.case_id LIMIT ?", limit);
        return connections.inTransaction(connection -> sql.list(connection, row -> new Arrears(row.getLong("case_id"),
                new CaseAgreement(row.getLong("agreement_id"), row.getString("number"), row.getLong("person_id"),
                        row.getString("person_name"), row.getString("county_code")), row.getBigDecimal("amount"),
                Arrays.stream(row.getString("due_days").split(",")).map(LocalDate::parse).toList())));
    }

    /** A day that there is not stands for the beginning. */
    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException typed) {
            return LocalDate.EPOCH;
        }
    }

    @Override
    public List<Behind> behind(String division, LocalDate asOf) {
        Sql sql = Sql.of("SELECT y.county_code, COUNT(*) AS people, SUM(y.amount) AS amount FROM (").add(ArrearsSource.of(division, asOf))
                .add(") y GROUP BY y.county_code ORDER BY y.county_code");
        return connections.inTransaction(connection -> sql.list(connection,
                row -> new Behind(row.getString("county_code"), row.getInt("people"), row.getBigDecimal("amount"))));
    }
}
