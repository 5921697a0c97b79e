package cn.dingxiang.jdbc;

import cn.dingxiang.directory.signin.Students;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Tables {@code agreement} and {@code person}, as activating asks for them. */
@Singleton
final class JdbcStudents implements Students {
    private final PlainConnections connections;

    JdbcStudents(PlainConnections connections) {
        this.connections = connections;
    }

    @Override
    public Optional<Student> byAgreement(String number) {
        Sql sql = Sql.of("SELECT p.id, p.name, p.email, a.county_code FROM agreement a JOIN person p ON p.id = a.person_id"
                + " WHERE a.number = ? AND a.status = 'LIVE'", number);
        return connections.inTransaction(connection -> sql.list(connection, row -> new Student(row.getLong("id"), row.getString("name"),
                row.getString("county_code"), row.getString("email")))).stream().findFirst();
    }
}
