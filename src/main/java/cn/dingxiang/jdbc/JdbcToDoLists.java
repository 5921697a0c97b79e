package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Scope;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.review.today.Figure;
import cn.dingxiang.review.today.Item;
import cn.dingxiang.review.today.Narrowing;
import cn.dingxiang.review.today.ToDo;
import cn.dingxiang.review.today.ToDoFilter;
import cn.dingxiang.review.today.ToDoLists;
import cn.dingxiang.timeline.Party;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** What is to be done, out of the tables where it arises. */
@Singleton
class JdbcToDoLists implements ToDoLists {
    private final PlainConnections connections;

    JdbcToDoLists(PlainConnections connections) {
        this.connections = connections;
    }

    @Override
    public List<Figure> figures(Scope scope, List<ToDoFilter> lists, LocalDate today) {
        ToDoSources sources = new ToDoSources(scope, today);
        Sql sql = new Sql();
        for (int place = 0; place < lists.size(); place++) {
            String by = switch (lists.get(place).kind().grouping()) {
                case NONE -> "NULL";
                case CODE -> "x.code";
                case PARTY -> "x.party";
            };
            sql.when(place > 0, "UNION ALL").add("SELECT " + place + " AS place, " + by + " AS of_what, COUNT(*) AS number FROM (")
                    .add(sources.of(lists.get(place))).add(") x").add(by.equals("NULL") ? "HAVING COUNT(*) > 0" : "GROUP BY " + by);
        }
        sql.add("ORDER BY place, number DESC, of_what");
        return connections.inTransaction(connection -> sql.list(connection, row -> figure(lists.get(row.getInt("place")), row)));
    }

    private static Figure figure(ToDoFilter list, ResultSet row) throws SQLException {
        String ofWhat = row.getString("of_what");
        ToDoFilter opens = switch (list.kind().grouping()) {
            case NONE -> list;
            case CODE -> list.of(FindingCode.valueOf(ofWhat));
            case PARTY -> list.of(Party.valueOf(ofWhat));
        };
        return new Figure(opens, row.getInt("number"));
    }

    @Override
    public Page<Item> list(Scope scope, ToDoFilter filter, Narrowing narrowing, LocalDate today, String after, int limit) {
        Sql source = new ToDoSources(scope, today).of(filter);
        return connections.inTransaction(connection -> ItemRows.page(connection, source, narrowing, ItemRows.After.read(after), limit,
                ItemRows::read, Function.identity()));
    }
}
