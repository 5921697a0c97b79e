package cn.dingxiang.intake.register;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.ImportProgress;
import cn.dingxiang.intake.Ledger;
import cn.dingxiang.intake.NewAgreement;
import cn.dingxiang.intake.NewEvents;
import cn.dingxiang.intake.Parties;
import cn.dingxiang.intake.Student;
import cn.dingxiang.testing.Life;
import cn.dingxiang.testing.MutableClock;
import cn.dingxiang.testing.TestApplication;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The product with a database, as tests of registers use it: agreements by serial number, registers taken, what came of them in words. */
final class RegisterWorld implements AutoCloseable {
    static final String NAME = "测试名册";
    static final Actor OFFICER = officer("zhang", Life.COUNTY);
    static final Actor COLLEAGUE = officer("li", Life.COUNTY);
    static final Actor NEIGHBOUR = officer("wang", Life.OTHER_COUNTY);
    static final Actor PROVINCE = new Actor("province", Role.PROVINCE, "22", null, null, null, null, "10.0.0.1");

    private final TestApplication application = TestApplication.start();
    private final Path folder;
    private int serial;
    private int files;

    RegisterWorld() throws IOException {
        folder = Files.createTempDirectory("registers");
        application.follow(MutableClock.at("2027-03-01T10:00"));
    }

    static Actor officer(String name, String county) {
        return new Actor(name, Role.COUNTY_OFFICER, county.substring(0, 2), county.substring(0, 4), county, null, null, "10.0.0.2");
    }

    <T> T get(Class<T> type) {
        return application.get(type);
    }

    TestApplication application() {
        return application;
    }

    RegisterIntake intake() {
        return get(RegisterIntake.class);
    }

    ProposalDesk desk() {
        return get(ProposalDesk.class);
    }

    /** An invented ID number that checks, in a division that was never given out (as {@code demo.InventedPeople} invents them). */
    static String idNumber(int serial) {
        String digits = "%06d20010203%03d".formatted(229_101 + serial / 900, 100 + serial % 900);
        return digits + IdNumber.checkCharacter(digits);
    }

    /** A doctor of the test's county with this life so far; the name is 学员 and the serial number. @return the serial number */
    int doctor(Life life) {
        return doctor(life, ++serial, Life.COUNTY);
    }

    @SuppressWarnings("unchecked")
    int doctor(Life life, int number, String county) {
        serial = Math.max(serial, number);
        Map<String, Object> scenario = life.signed("county", county).scenario("2027-01-01");
        get(AgreementRecords.class).create(new NewAgreement(number(number), new Student(name(number), IdNumber.of(idNumber(number)), null, null),
                new Parties(name(number), null, null, "某县卫生健康局"), (Map<String, Object>) scenario.get("agreement"),
                (List<Map<String, Object>>) scenario.get("events"), null, null, true, "test"));
        return number;
    }

    static String number(int serial) {
        return "XY-" + serial;
    }

    static String name(int serial) {
        return "学员" + serial;
    }

    void record(int doctor, Map<String, Object> event) {
        get(AgreementRecords.class).addEvents(NewEvents.of(number(doctor), List.of(event), "test"));
    }

    /** The events of an agreement after those of its life. */
    List<String> recorded(int doctor) {
        return get(AgreementRecords.class).find(number(doctor)).orElseThrow().events().stream()
                .map(event -> event.on() + " " + event.kind() + " " + event.source().name()).toList();
    }

    /** A register's row of a doctor. @param cells title, value, title, value, … */
    static Ledger row(Ledger register, int doctor, Object... cells) {
        Object[] all = new Object[cells.length + 4];
        all[0] = "姓名";
        all[1] = name(doctor);
        all[2] = "证件号码";
        all[3] = idNumber(doctor);
        System.arraycopy(cells, 0, all, 4, cells.length);
        return register.row(all);
    }

    RegisterReport take(RegisterKind kind, Ledger register) throws Exception {
        return take(OFFICER, kind, NAME + kind, Life.COUNTY, register, Map.of(), Map.of());
    }

    RegisterReport take(String name, RegisterKind kind, Ledger register) throws Exception {
        return take(OFFICER, kind, name, Life.COUNTY, register, Map.of(), Map.of());
    }

    RegisterReport take(Actor actor, RegisterKind kind, String name, String scope, Ledger register, Map<String, String> mapping,
                        Map<String, String> fixed) throws Exception {
        Path file = ++files % 2 == 0 ? register.xlsx(folder.resolve("register" + files + ".xlsx"))
                : register.csv(folder.resolve("register" + files + ".csv"), files % 4 == 1 ? Charset.forName("GB18030") : StandardCharsets.UTF_8, false);
        return take(actor, file, kind, name, scope, mapping, fixed);
    }

    RegisterReport take(Actor actor, Path file, RegisterKind kind, String name, String scope, Map<String, String> mapping,
                        Map<String, String> fixed) throws Exception {
        return intake().take(actor, new RegisterRequest(file, kind, name, null, scope, mapping, fixed), ImportProgress.SILENT);
    }

    Path folder() {
        return folder;
    }

    /** Row, fate and reason of every row of a file. */
    List<String> lines(RegisterReport report) {
        return intake().lines(PROVINCE, report.file().id(), null, null, 500).rows().stream().map(RegisterWorld::text).toList();
    }

    static String text(RegisterLine line) {
        return line.line() + " " + line.fate() + (line.remark() == null ? "" : " " + line.remark().text(Locale.ROOT));
    }

    List<Proposal> proposals(RegisterReport report) {
        return desk().list(PROVINCE, ProposalFilter.ofFile(report.file().id()), null, 500).rows();
    }

    /** What a file proposes: row, day, kind, attributes. */
    List<String> proposed(RegisterReport report) {
        return proposals(report).stream().map(proposal -> proposal.line() + " " + proposal.draft().on() + " " + proposal.draft().kind()
                + (proposal.draft().attributes().isEmpty() ? "" : " " + proposal.draft().attributes())).toList();
    }

    @Override
    public void close() {
        application.close();
    }
}
