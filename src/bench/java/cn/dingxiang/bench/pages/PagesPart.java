package cn.dingxiang.bench.pages;

import cn.dingxiang.bench.Bench;
import cn.dingxiang.bench.Part;
import cn.dingxiang.bench.Results;
import cn.dingxiang.bench.Rounds;
import cn.dingxiang.bench.World;
import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Accounts;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Secrets;
import cn.dingxiang.directory.signin.SignIn;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Requests a second and the 99th percentile of each page, by a few clients at once, each on a connection of its own; of both the median of
 * the rounds.
 */
public final class PagesPart implements Part {
    private static final int CLIENTS = 4;
    private static final double SECONDS = 4;
    private static final int PEOPLE = 500;
    /** Unmeasured: while pages are still being compiled one in a hundred waits for that, and not for what it asks for. */
    private static final int ROUNDS_TO_WARM = 4;
    private static final String COUNTY = "220322";
    private static final List<String> LISTS = List.of("/agreements", "/agreements?sort=name", "/agreements?sort=-end",
            "/agreements?phase=SERVING", "/agreements?sort=-findings");

    /** The 99th percentile of each round, by page, milliseconds. */
    private final Map<String, List<Double>> slowest = new LinkedHashMap<>();
    /** Of every request, by list, milliseconds. */
    private final Map<String, List<Double>> ofLists = new LinkedHashMap<>();

    /**
     * A page as the clients ask for it.
     *
     * @param cookies session of each client; null for none
     * @param paths   asked for in turn
     * @param says    what each answer must hold
     */
    private record Page(List<String> cookies, List<String> paths, String says) { }

    @Override
    public void measure(World world, Results results) throws Exception {
        URI server = world.product().listen();
        Map<String, Page> pages = pages(world);
        Rounds rounds = new Rounds();
        for (Map.Entry<String, Page> page : pages.entrySet()) {
            rounds.with("page." + page.getKey() + ".perSecond", () -> perSecond(page.getKey(), server, page.getValue()));
        }
        rounds.median(ROUNDS_TO_WARM);
        slowest.clear();
        ofLists.clear();
        Map<String, Double> medians = rounds.median(world.manyRounds());
        for (String page : pages.keySet()) {
            results.put("page." + page + ".perSecond", medians.get("page." + page + ".perSecond"));
            results.put("page." + page + ".p99", Rounds.quantile(slowest.get(page), 0.5));
        }
        LISTS.forEach(list -> Bench.tell("  %s: median %.1f ms", list, Rounds.quantile(ofLists.get(list), 0.5)));
        pages.keySet().stream().filter(page -> !page.equals("bare")).forEach(page -> results.ratio("page." + page,
                medians.get("page." + page + ".perSecond"), medians.get("page.bare.perSecond"), ">= 0.4 x bare"));
    }

    private static Map<String, Page> pages(World world) throws SQLException {
        List<Long> ids = ids(world, "SELECT agreement_id FROM review_state WHERE county_code = '" + COUNTY + "'");
        List<Long> people = ids(world, "SELECT a.person_id FROM review_state s JOIN agreement a ON a.id = s.agreement_id"
                + " WHERE s.county_code = '" + COUNTY + "' AND s.phase = 'SERVING'");
        List<String> officers = new ArrayList<>();
        List<String> students = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            officers.add(signIn(world, "bench-officer-" + client, Role.COUNTY_OFFICER, null));
            students.add(signIn(world, "bench-student-" + client, Role.STUDENT, people.get(client * people.size() / CLIENTS)));
        }
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("bare", new Page(null, ids.stream().map(id -> "/bench/bare/" + id).toList(), "JD"));
        pages.put("county", new Page(officers, LISTS, "JD"));
        pages.put("person", new Page(officers, ids.stream().map(id -> "/agreements/" + id).toList(), "JD"));
        pages.put("student", new Page(students, List.of("/student"), "</html>"));
        return pages;
    }

    /** So many keys, from all over what the query gives. */
    private static List<Long> ids(World world, String query) throws SQLException {
        long step = Math.max(1, world.number("SELECT COUNT(*) FROM (" + query + ") q") / PEOPLE);
        List<Long> ids = new ArrayList<>();
        try (Connection connection = world.connect(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery(query)) {
            for (long place = 0; row.next(); place++) {
                if (place % step == 0) {
                    ids.add(row.getLong(1));
                }
            }
        }
        return ids;
    }

    private static String signIn(World world, String name, Role role, Long person) {
        Account account = new Account(name, world.get(Secrets.class).hash("bench-only"), role, name, COUNTY.substring(0, 2), null, COUNTY,
                null, person, world.get(CivilTime.class).now());
        world.get(Accounts.class).put(account, "bench");
        return world.get(SignIn.class).start(account, "password", "bench", "127.0.0.1");
    }

    private double perSecond(String name, URI server, Page page) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            long start = System.nanoTime();
            List<Future<List<Double>>> asked = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int which = client;
                asked.add(clients.submit(() -> ask(server, page, which, start)));
            }
            List<Double> milliseconds = new ArrayList<>();
            for (Future<List<Double>> taken : asked) {
                milliseconds.addAll(taken.get());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            slowest.computeIfAbsent(name, unseen -> new ArrayList<>()).add(Rounds.quantile(milliseconds, 0.99));
            return milliseconds.size() / seconds;
        } finally {
            clients.shutdown();
        }
    }

    private synchronized void note(String list, double milliseconds) {
        ofLists.computeIfAbsent(list, unseen -> new ArrayList<>()).add(milliseconds);
    }

    private List<Double> ask(URI server, Page page, int client, long start) throws Exception {
        List<Double> taken = new ArrayList<>();
        try (KeptAlive connection = new KeptAlive(server, page.cookies() == null ? null : page.cookies().get(client))) {
            for (int turn = client; System.nanoTime() - start < SECONDS * 1e9; turn += CLIENTS) {
                String path = page.paths().get(turn % page.paths().size());
                long asked = System.nanoTime();
                String body = connection.get(path);
                taken.add((System.nanoTime() - asked) / 1e6);
                if (LISTS.contains(path)) {
                    note(path, taken.get(taken.size() - 1));
                }
                if (!body.contains(page.says())) {
                    throw new IllegalStateException(path + " does not say " + page.says());
                }
            }
        }
        return taken;
    }
}
