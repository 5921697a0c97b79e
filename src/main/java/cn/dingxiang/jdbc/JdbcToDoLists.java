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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is to be done, out of the tables where it arises; of an office the long lists are not counted, but kept, see {@link ToDoParts}. */
@Singleton
class JdbcToDoLists implements ToDoLists {
    private final PlainConnections connections;

    JdbcToDoLists(PlainConnections connections) {
        this.connections = connections;
    }

    /** @param place of the list among those asked for @param ofWhat code or party; null when its lines are not told apart */
    private record Counted(int place, String ofWhat, int number) {
        private static final Comparator<Counted> ORDER = Comparator.comparingInt(Counted::place)
                .thenComparing(Comparator.comparingInt(Counted::number).reversed())
                .thenComparing(Counted::ofWhat, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    @Override
    public List<Figure> figures(Scope scope, List<ToDoFilter> lists, LocalDate today) {
        return connections.inTransaction(connection -> {
            ToDoFigures kept = scope.isOffice() ? ToDoFigures.read(connection, scope, lists) : ToDoFigures.NONE;
            List<Counted> counted = new ArrayList<>();
            for (int place = 0; place < lists.size(); place++) {
                int at = place;
                kept.of(lists.get(place), today).forEach((ofWhat, number) -> counted.add(new Counted(at, ofWhat.isEmpty() ? null : ofWhat, number)));
            }
            counted.addAll(count(connection, new ToDoSources(scope, today), lists, kept));
            return counted.stream().sorted(Counted.ORDER).map(line -> figure(lists.get(line.place()), line)).toList();
        });
    }

    /** Counts what is not kept. */
    private static List<Counted> count(Connection connection, ToDoSources sources, List<ToDoFilter> lists, ToDoFigures kept) throws SQLException {
        Sql sql = new Sql();
        boolean first = true;
        for (int place = 0; place < lists.size(); place++) {
            if (!kept.holds(lists.get(place))) {
                String by = switch (lists.get(place).kind().grouping()) {
                    case NONE -> "NULL";
                    case CODE -> "x.code";
                    case PARTY -> "x.party";
                };
                sql.when(!first, "UNION ALL").add("SELECT " + place + " AS place, " + by + " AS of_what, COUNT(*) AS number FROM (")
                        .add(sources.of(lists.get(place))).add(") x").add(by.equals("NULL") ? "HAVING COUNT(*) > 0" : "GROUP BY " + by);
                first = false;
            }
        }
        return first ? List.of() : sql.list(connection,
                row -> new Counted(row.getInt("place"), row.getString("of_what"), row.getInt("number")));
    }

    private static Figure figure(ToDoFilter list, Counted line) {
        ToDoFilter opens = switch (list.kind().grouping()) {
            case NONE -> list;
            case CODE -> list.of(FindingCode.valueOf(line.ofWhat()));
            case PARTY -> list.of(Party.valueOf(line.ofWhat()));
        };
        return new Figure(opens, line.number());
    }

    @Override
    public Page<Item> list(Scope scope, ToDoFilter filter, Narrowing narrowing, LocalDate today, String after, int limit) {
        ToDoSources sources = new ToDoSources(scope, today);
        ItemRows.After behind = ItemRows.After.read(after);
        return connections.inTransaction(connection -> {
            OrderedLines ordered = scope.isOffice() && narrowing.search().isEmpty() ? sources.ordered(filter) : null;
            OrderedLines.Place place = behind == null ? null : OrderedLines.Place.of(behind);
            Sql lines = ordered == null || behind != null && place == null ? sources.of(filter)
                    : ordered.at(places(connection, scope, filter, ordered, place, narrowing.latest(), limit + 1), place);
            return ItemRows.page(connection, lines, narrowing, behind, limit, ItemRows::read, Function.identity());
        });
    }

    /** Findings to be verified are few among those that are open: where they stand is kept. */
    private static List<OrderedLines.Place> places(Connection connection, Scope scope, ToDoFilter filter, OrderedLines lines,
                                                   OrderedLines.Place behind, boolean latest, int count) throws SQLException {
        if (filter.kind() != ToDo.FINDINGS || filter.party() != null || !new FiguresNow(connection).hold()) {
            return lines.places(connection, behind, latest, count);
        }
        Comparator<OrderedLines.Place> order = latest ? OrderedLines.Place.ORDER.reversed() : OrderedLines.Place.ORDER;
        return Stream.concat(ToDoParts.places(connection, scope.counties(), filter.code(), behind, latest, count).stream(),
                lines.places(connection, behind, latest, count, "AND s.recount = TRUE").stream()).sorted(order).limit(count).toList();
    }
}
