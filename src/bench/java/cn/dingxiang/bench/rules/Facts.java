package cn.dingxiang.bench.rules;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.bench.World;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.timeline.Event;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * An agreement in memory, ready to be evaluated.
 *
 * @param id        its key
 * @param agreement as signed, its terms resolved
 * @param events    every event in force
 */
public record Facts(long id, Agreement agreement, List<Event> events) {

    /** The first {@code count} agreements there are, those that can be read. */
    public static List<Facts> first(World world, int count) throws SQLException {
        Policy policy = world.get(Policy.class);
        AgreementRecords records = world.get(AgreementRecords.class);
        List<Facts> facts = new ArrayList<>(count);
        for (String number : numbers(world, count)) {
            AgreementFile file = records.find(number).orElseThrow();
            facts.add(new Facts(file.id(), Agreement.of(file.signed(), policy), file.events()));
        }
        return facts;
    }

    private static List<String> numbers(World world, int count) throws SQLException {
        List<String> numbers = new ArrayList<>(count);
        try (Connection connection = world.connect(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT number FROM agreement ORDER BY id LIMIT " + count)) {
            while (row.next()) {
                numbers.add(row.getString(1));
            }
        }
        return numbers;
    }
}
