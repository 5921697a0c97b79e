package cn.dingxiang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Accounts;
import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Contacts;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.KeyRotation;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.audit.AuditChain;
import cn.dingxiang.directory.audit.AuditLog;
import cn.dingxiang.directory.audit.AuditQuery;
import cn.dingxiang.directory.audit.AuditScope;
import cn.dingxiang.directory.audit.AuditedEntry;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.Amendment;
import cn.dingxiang.intake.DemoGenerator;
import cn.dingxiang.intake.ImportBatch;
import cn.dingxiang.intake.ImportKind;
import cn.dingxiang.intake.ImportProgress;
import cn.dingxiang.intake.ImportReport;
import cn.dingxiang.intake.ImportRequest;
import cn.dingxiang.intake.ImportService;
import cn.dingxiang.intake.LedgerCells;
import cn.dingxiang.intake.NewEvents;
import cn.dingxiang.intake.VersionKind;
import cn.dingxiang.testing.MutableClock;
import cn.dingxiang.testing.TestApplication;
import cn.dingxiang.testing.TestDatabase;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A province is imported, started, worked on; whatever was changed is on record, sealed, and gives no ID number away. */
@Tag("database")
class AuditedLifeTest {
    private static final Pattern ID_NUMBER = Pattern.compile("[1-9][0-9]{16}[0-9Xx]");
    private static final String TYPED_BY_MISTAKE = "220322199901011234";

    @TempDir
    private Path folder;

    private final MutableClock clock = MutableClock.at("2026-11-24T10:00");
    private final TestDatabase database = TestDatabase.migrated();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void what_a_whole_import_and_life_wrote_is_one_entry_a_change_and_holds_no_id_number() throws Exception {
        try (TestApplication application = TestApplication.on(database, Map.of())) {
            application.follow(clock);
            importAll(application);
            live(application);
        }
        try (TestApplication application = TestApplication.on(database, Map.of("dingxiang.keys.versions.2", "c2Vjb25kIGtleSwgMTYgQg==",
                "dingxiang.keys.current", 2))) {
            application.follow(clock);
            application.get(KeyRotation.class).reseal(done -> { });
            List<AuditedEntry> entries = application.get(AuditLog.class)
                    .page(AuditQuery.ALL, new AuditScope(null, true), Long.MAX_VALUE, 10_000);
            assertThat(entries).extracting(AuditedEntry::action).contains("contact.create", "contact.change", "import.commit",
                    "import.start", "account.create", "event.add", "event.correct", "agreement.amend", "keys.reseal");
            assertThat(entries).filteredOn(entry -> entry.action().equals("event.add")).hasSize(1)
                    .allMatch(entry -> entry.actor().equals("li") && entry.role().equals("COUNTY_OFFICER") && entry.county() != null);
            assertThat(entries).filteredOn(entry -> entry.action().equals("import.commit")).isNotEmpty()
                    .allMatch(entry -> entry.after().contains("taken"));
            assertThat(entries).filteredOn(entry -> entry.action().equals("agreement.create")).isEmpty();
            assertThat(entries).noneMatch(entry -> ID_NUMBER.matcher(entry.canonicalText()).find());
            assertThat(entries).filteredOn(entry -> entry.action().equals("event.correct")).first()
                    .satisfies(entry -> assertThat(entry.reason()).contains("2203••••••••1234"));
            clock.set("2026-11-25T02:15");
            AuditChain chain = application.get(AuditChain.class);
            assertThat(chain.seal()).isEqualTo(entries.size());
            assertThat(chain.verify().fits()).isTrue();
        }
    }

    private void importAll(TestApplication application) throws Exception {
        DemoGenerator generator = new DemoFiles(application.get(Divisions.class),
                application.get(LedgerCells.class));
        List<Path> files = generator.generate(new DemoGenerator.Request(80, 3, DemoGenerator.DEMO_DAY, folder), done -> { });
        for (Path file : files) {
            ImportReport report = application.get(ImportService.class).run(new ImportRequest(file, kind(file.getFileName().toString()),
                    DemoPlaces.PROVINCE, Map.of(), true, false, false, "demo"), ImportProgress.SILENT);
            assertThat(report.written()).as(file.toString()).isTrue();
        }
        for (ImportBatch batch : application.get(ImportService.class).batches(null)) {
            application.get(ImportService.class).start(batch.id(), "demo");
        }
    }

    private static ImportKind kind(String name) {
        return name.contains("unit") ? ImportKind.UNITS : name.contains("event") ? ImportKind.EVENTS
                : name.endsWith(".json") || name.endsWith(".jsonl") ? ImportKind.SCENARIOS : ImportKind.AGREEMENTS;
    }

    private void live(TestApplication application) {
        AgreementRecords records = application.get(AgreementRecords.class);
        String number = new DemoProvince(application.get(Divisions.class), DemoGenerator.DEMO_DAY).agreements(3, 80)
                .map(DemoAgreement::number).filter(known -> records.find(known).isPresent()).findFirst().orElseThrow();
        AgreementFile file = records.find(number).orElseThrow();
        application.get(Accounts.class).put(new Account("li", "hash", Role.COUNTY_OFFICER, "李四", "22", null, file.signed().county(), null,
                null, clock.now()), "admin");
        long event = records.addEvents(NewEvents.of(number, List.of(Map.of("on", "2026-11-20", "kind", "PAYMENT", "amount", "1.00")), "li"))
                .get(0).id();
        records.correct(event, Map.of("on", "2026-11-21", "kind", "PAYMENT", "amount", "2.00"), "录成了 " + TYPED_BY_MISTAKE + " 的", "li");
        records.amend(new Amendment(number, VersionKind.CORRECTION, null, new LinkedHashMap<>(file.document()), null, null, "补录", "li"));
        Contacts contacts = application.get(Contacts.class);
        Recipient county = Recipient.county(file.signed().county());
        Contact known = contacts.of(county).get(0);
        contacts.put(Contact.of(county, known.name(), "new@example.cn", known.phone()), "li");
    }
}
