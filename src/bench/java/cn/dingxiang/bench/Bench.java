package cn.dingxiang.bench;

import cn.dingxiang.bench.intake.ImportPart;
import cn.dingxiang.bench.mail.MailPart;
import cn.dingxiang.bench.mail.SmtpSink;
import cn.dingxiang.bench.pages.PagesPart;
import cn.dingxiang.bench.review.InstancesPart;
import cn.dingxiang.bench.review.ReviewPart;
import cn.dingxiang.bench.review.RowByRowPart;
import cn.dingxiang.bench.rules.RulesPart;
import cn.dingxiang.bench.supply.Supply;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.wiring.Application;
import cn.dingxiang.wiring.OpenedProduct;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * Measures the product: {@code mvn -q -Pbench verify -Dagreements=N -Dout=FILE}. Ends with 1 when something failed or results differed.
 *
 * <p>{@code -Dparts=review,rules} runs only those; {@code -DimportRows=N} imports fewer rows and
 * {@code -Drounds=1} measures once, for tries.
 */
public final class Bench {
    private static final int MANY = 50_000;
    private static final String SUPPLY = "supply";

    private Bench() { }

    /**
     * Every part, in the order in which they run: first what goes on in memory, where nothing else has gone on before; those that leave rows
     * behind come after those that count them.
     */
    private static Map<String, Part> parts(SmtpSink sink) {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("rules", new RulesPart());
        parts.put(SUPPLY, new Supply());
        parts.put("review", new ReviewPart());
        parts.put("instances", new InstancesPart());
        parts.put("rowByRow", new RowByRowPart());
        parts.put("mail", new MailPart(sink));
        parts.put("pages", new PagesPart());
        parts.put("import", new ImportPart());
        return parts;
    }

    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone(Application.TIME_ZONE));
        System.setProperty("DINGXIANG_LOG_LEVEL", "WARN");
        int exitCode = 0;
        try {
            Home home = Home.open();
            // Also when the run is broken off: the embedded server would live on.
            Runtime.getRuntime().addShutdownHook(new Thread(home::close, "leave"));
            run(home, home.product());
        } catch (Exception | AssertionError failure) {
            failure.printStackTrace();
            exitCode = 1;
        }
        System.exit(exitCode);
    }

    private static void run(Home home, OpenedProduct product) throws Exception {
        int agreements = Integer.getInteger("agreements", 100_000);
        World world = new World(product, home.folder(), product.get(CivilTime.class).today(), agreements,
                Integer.getInteger("importRows", 100_000), Integer.getInteger("rounds", agreements < MANY ? 5 : 3));
        Results results = new Results();
        results.put("agreements", agreements);
        try (Connection connection = world.connect()) {
            results.put("database", connection.getMetaData().getDatabaseProductVersion());
        }
        results.put("heap.megabytes", Runtime.getRuntime().maxMemory() >> 20);
        results.put("cores", Runtime.getRuntime().availableProcessors());
        Path out = Path.of(System.getProperty("out", "target/bench.json"));
        List<String> wanted = List.of(System.getProperty("parts", "").split("[, ]+"));
        for (Map.Entry<String, Part> part : parts(home.sink()).entrySet()) {
            if (wanted.contains(part.getKey()) || wanted.equals(List.of("")) || part.getKey().equals(SUPPLY)) {
                tell("%s", part.getKey());
                part.getValue().measure(world, results);
                results.write(out);
            }
        }
        System.out.print(results.table());
        System.out.println(out.toAbsolutePath());
        System.out.flush();
    }

    /** Says how far it is, on standard error. */
    public static void tell(String words, Object... values) {
        System.err.println(String.format(Locale.ROOT, words, values));
    }
}
