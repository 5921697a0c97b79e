package cn.dingxiang.wiring;

import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Settings;
import cn.dingxiang.jdbc.WatchReadings;
import cn.dingxiang.review.watch.LastLook;
import cn.dingxiang.review.watch.Look;
import cn.dingxiang.review.watch.Surroundings;
import cn.dingxiang.review.watch.Trouble;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The product as it looks from outside: its server asked over HTTP, its database over a small connection of its own. */
final class WatchedProduct implements Surroundings {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final String TIMEOUTS = "&connectTimeout=5000&socketTimeout=20000";
    private static final Set<Trouble.Kind> KEPT_IN_DATABASE = EnumSet.of(Trouble.Kind.REVIEW_STOPPED, Trouble.Kind.MAIL_STOPPED,
            Trouble.Kind.MAIL_SERVER_SILENT, Trouble.Kind.IMPORTS_STOPPED);

    private final WatchSettings settings;
    private final CivilTime time;
    private final ServerHealth server;

    WatchedProduct(WatchSettings settings, CivilTime time) {
        this.settings = settings;
        this.time = time;
        this.server = new ServerHealth(settings.health());
    }

    @Override
    public Look look() {
        List<Trouble> troubles = new ArrayList<>(server.ask());
        boolean serverSilent = troubles.stream().anyMatch(trouble -> trouble.kind() == Trouble.Kind.SERVER_SILENT);
        Set<Trouble.Kind> unseen = serverSilent ? EnumSet.of(Trouble.Kind.SERVER_UNWELL) : EnumSet.noneOf(Trouble.Kind.class);
        List<String> addressees = List.of();
        try (Connection connection = address().connect()) {
            WatchReadings readings = new WatchReadings(connection);
            addressees = readings.provincesAddresses();
            readDatabase(readings, troubles);
            readings.remember(Settings.WATCH, new LastLook(time.now(), troubles.stream().map(Trouble::kind).collect(Collectors.toSet())).text());
        } catch (SQLException | IOException silent) {
            troubles.removeIf(trouble -> KEPT_IN_DATABASE.contains(trouble.kind()));
            troubles.add(new Trouble(Trouble.Kind.DATABASE_SILENT, "", ""));
            unseen.addAll(KEPT_IN_DATABASE);
        }
        return new Look(troubles, unseen, addressees);
    }

    private void readDatabase(WatchReadings readings, List<Trouble> troubles) throws SQLException {
        LocalDateTime now = time.now();
        Optional<LocalDateTime> review = readings.lastReview();
        if (isOlder(review, now.minus(settings.reviewAge()))) {
            troubles.add(new Trouble(Trouble.Kind.REVIEW_STOPPED, "", last(review)));
        }
        Optional<LocalDateTime> round = readings.remembered(Settings.MAIL_ROUND);
        Optional<LocalDateTime> open = readings.remembered(Settings.MAIL_ROUND_OPEN);
        Optional<LocalDateTime> waiting = readings.oldestUntried();
        boolean leftBehind = open.isPresent() && waiting.isPresent() && waiting.get().isBefore(open.get().minus(settings.mailAge()));
        if (isOlder(round, now.minus(settings.mailAge())) || leftBehind) {
            troubles.add(new Trouble(Trouble.Kind.MAIL_STOPPED, "", last(leftBehind ? waiting : round)));
        }
        Optional<LocalDateTime> mailServer = readings.remembered(Settings.MAIL_SERVER_DOWN);
        if (isOlder(mailServer.or(() -> Optional.of(now)), now.minus(settings.mailAge()))) {
            troubles.add(new Trouble(Trouble.Kind.MAIL_SERVER_SILENT, "", last(mailServer)));
        }
        readings.importsStoppedSince(now.minusDays(settings.importDays()))
                .forEach((code, name) -> troubles.add(new Trouble(Trouble.Kind.IMPORTS_STOPPED, code, name)));
    }

    /** The embedded database has a new port and password each time it starts, which it leaves in its folder. */
    private DatabaseAddress address() throws IOException {
        DatabaseAddress address = settings.database() != null ? settings.database()
                : MariaDbServer.addressIn(settings.folder().resolve("database")).orElseThrow(() -> new IOException("not running"));
        return new DatabaseAddress(address.url() + TIMEOUTS, address.user(), address.password());
    }

    private static boolean isOlder(Optional<LocalDateTime> moment, LocalDateTime than) {
        return moment.isEmpty() || moment.get().isBefore(than);
    }

    private static String last(Optional<LocalDateTime> moment) {
        return moment.map(at -> "最后一次 " + MINUTE.format(at)).orElse("还没有过");
    }
}
