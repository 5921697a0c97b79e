package cn.dingxiang.jdbc;

import cn.dingxiang.directory.audit.PersonKeys;
import jakarta.inject.Singleton;
import java.util.List;

/** The keys of what hangs on a person's agreements. */
@Singleton
class JdbcPersonKeys implements PersonKeys {
    private static final List<String> OF_AGREEMENTS = List.of("agreement_case", "letter", "attachment", "placement_request", "student_request");
    private static final List<String> NAMES = List.of("case", "letter", "attachment", "placement", "request");

    private final PlainConnections connections;

    JdbcPersonKeys(PlainConnections connections) {
        this.connections = connections;
    }

    @Override
    public List<String> of(long person) {
        Sql sql = Sql.of("SELECT CONCAT('person:', p.id) AS name FROM person p WHERE p.id = ?", person)
                .add("UNION ALL SELECT CONCAT('agreement:', a.id) FROM agreement a WHERE a.person_id = ?", person);
        for (int place = 0; place < NAMES.size(); place++) {
            sql.add("UNION ALL SELECT CONCAT('" + NAMES.get(place) + ":', x.id) FROM " + OF_AGREEMENTS.get(place)
                    + " x JOIN agreement a ON a.id = x.agreement_id WHERE a.person_id = ?", person);
        }
        return connections.inTransaction(connection -> sql.list(connection, row -> row.getString("name")));
    }
}
