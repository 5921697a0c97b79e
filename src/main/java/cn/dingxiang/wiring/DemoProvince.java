package cn.dingxiang.wiring;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.demo.DemoAccounts;
import cn.dingxiang.placement.ListQuery;
import cn.dingxiang.placement.PostTerms;
import cn.dingxiang.placement.Posts;
import cn.dingxiang.demo.DemoFile;
import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Accounts;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Settings;
import cn.dingxiang.directory.Management;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.ImportProgress;
import cn.dingxiang.intake.ImportReport;
import cn.dingxiang.intake.ImportRequest;
import cn.dingxiang.intake.ImportService;
import cn.dingxiang.intake.UnreadableFile;
import cn.dingxiang.review.Overview;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/**
 * Loads the demo province into an empty database, through the importer like anybody's ledger, and starts it. Cut off in the middle,
 * the next start goes on: a file imported twice changes nothing.
 */
final class DemoProvince {
    private static final String LOADING = "demo-loading";
    private static final String BY = "demo";
    private static final int BCRYPT_COST = 10;
    private static final List<Track> TRACKS = List.of(Track.BACHELOR_CLINICAL, Track.JUNIOR_COLLEGE, Track.BACHELOR_CLINICAL,
            Track.BACHELOR_TCM);

    private final Product product;
    private final Settings settings;
    private final PrintWriter progress;
    private final StartUpText text;

    DemoProvince(Product product, PrintWriter progress, StartUpText text) {
        this.product = product;
        this.settings = product.get(Settings.class);
        this.progress = progress;
        this.text = text;
    }

    void loadIfWanted() {
        boolean cutOff = settings.get(LOADING).filter("true"::equals).isPresent();
        boolean empty = product.get(Overview.class).figures().agreements() == 0;
        if (cutOff || empty && wanted()) {
            settings.put(LOADING, "true");
            settings.put(Settings.DEMO, "true");
            loadFiles();
            createAccounts();
            askForPosts();
            settings.put(LOADING, "false");
        }
    }

    private boolean wanted() {
        String setting = product.setting("dingxiang.demo");
        return switch (setting) {
            case "auto", "" -> product.embedded();
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.setting("setting-value", "dingxiang.demo (DINGXIANG_DEMO)", setting);
        };
    }

    private void loadFiles() {
        List<DemoFile> files = DemoFile.shipped();
        Path folder = Path.of(product.setting("dingxiang.folder"), "demo");
        for (int index = 0; index < files.size(); index++) {
            progress.println(text.say("loading", index + 1, files.size(), files.get(index).name()));
            load(files.get(index), folder);
        }
    }

    private void load(DemoFile file, Path folder) {
        try (InputStream in = DemoProvince.class.getClassLoader().getResourceAsStream(DemoFile.FOLDER + "/" + file.name())) {
            Path copy = Files.createDirectories(folder).resolve(file.name());
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            ImportReport report = product.get(ImportService.class).run(
                    new ImportRequest(copy, file.kind(), null, Map.of(), true, false, true, BY), ImportProgress.SILENT);
            if (report.hasErrors()) {
                throw Problem.runTime("demo-refused", file.name(), report.checkedCopy());
            }
        } catch (IOException | UnreadableFile failure) {
            throw Problem.runTime("demo-unreadable", file.name(), String.valueOf(failure.getMessage()));
        }
    }

    private void createAccounts() {
        LocalDateTime now = product.get(CivilTime.class).now();
        for (DemoAccounts.Account account : DemoAccounts.ALL) {
            Long unit = account.unit() == null ? null
                    : product.get(Units.class).byName(account.county(), account.unit()).map(Unit::id).orElse(null);
            Long person = account.agreement() == null ? null
                    : product.get(AgreementRecords.class).find(account.agreement()).map(AgreementFile::person).orElseThrow();
            product.get(Accounts.class).put(new Account(account.username(), hash(account.password()), account.role(),
                    account.displayName(), account.province(), account.prefecture(), account.county(), unit, person, now), BY);
        }
    }

    /** Posts such as the units of a county ask for, the next years of them; nothing where some are already asked for. */
    private void askForPosts() {
        Posts posts = product.get(Posts.class);
        LocalDate today = product.get(CivilTime.class).today();
        Map<Long, Unit> units = product.get(Units.class).all().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        if (!posts.list(new ListQuery("", null, false, null, 1)).rows().isEmpty()) {
            return;
        }
        for (Management management : product.get(Units.class).managements()) {
            if (management.holdsOn(today)) {
                Unit unit = units.get(management.unit());
                for (int post = 0; post < 2 + unit.id() % 3; post++) {
                    LocalDate from = LocalDate.of(today.getYear() + (int) ((unit.id() + post * 3L) % 10), 9, 1);
                    posts.add(new PostTerms(unit.id(), management.hospital(), TRACKS.get((int) ((unit.id() + post) % TRACKS.size())), "全科",
                            (unit.id() + post) % 4 != 0, 1 + (int) (unit.id() % 2), from, null), unit.name(), today);
                }
            }
        }
    }

    private static String hash(String password) {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        return OpenBSDBCrypt.generate(password.toCharArray(), salt, BCRYPT_COST);
    }
}
