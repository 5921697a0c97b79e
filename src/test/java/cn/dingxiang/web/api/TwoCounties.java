package cn.dingxiang.web.api;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.casework.NightlyWork;
import cn.dingxiang.casework.letter.IssuingOffice;
import cn.dingxiang.casework.letter.LetterBook;
import cn.dingxiang.casework.letter.LetterField;
import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.casework.letter.Letters;
import cn.dingxiang.confirmation.Links;
import cn.dingxiang.confirmation.Objection;
import cn.dingxiang.confirmation.ObjectionBook;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.ImportKind;
import cn.dingxiang.intake.ImportProgress;
import cn.dingxiang.intake.ImportRequest;
import cn.dingxiang.intake.ImportService;
import cn.dingxiang.intake.NewAgreement;
import cn.dingxiang.intake.Parties;
import cn.dingxiang.intake.Student;
import cn.dingxiang.intake.register.RegisterIntake;
import cn.dingxiang.intake.register.RegisterKind;
import cn.dingxiang.intake.register.RegisterRequest;
import cn.dingxiang.placement.Asking;
import cn.dingxiang.placement.PostService;
import cn.dingxiang.placement.PostTerms;
import cn.dingxiang.placement.Wish;
import cn.dingxiang.review.ReviewMode;
import cn.dingxiang.review.alert.AlertRound;
import cn.dingxiang.testing.MutableClock;
import cn.dingxiang.testing.TestApplication;
import cn.dingxiang.web.SignedIn;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.Jobs;
import cn.dingxiang.work.KeptFiles;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two counties with the same in each, so that whatever one has the other has too: a doctor who applied for an exam (with a case, a letter,
 * an alert, an objection), a graduate not placed yet (with a request), units, a post, an import, a register with a proposal, a job, a file.
 */
final class TwoCounties {
    private final TestApplication application;
    private final MutableClock clock;

    TwoCounties(TestApplication application, MutableClock clock) {
        this.application = application;
        this.clock = clock;
    }

    /** Fills both. @param folder for files on their way in */
    void fill(Path folder) throws Exception {
        get(Counties.class).createIfAbsent(List.of(ApiWorld.COUNTY, ApiWorld.FOREIGN));
        people(ApiWorld.COUNTY, "LS", "梨树县", "喇嘛甸镇卫生院", 1);
        people(ApiWorld.FOREIGN, "PS", "磐石市", "烟筒山镇卫生院", 3);
        get(NightlyWork.class).run(ApiWorld.TODAY, ReviewMode.FULL);
        get(AlertRound.class).run();
        papers(ApiWorld.COUNTY, "LS", 1, folder);
        papers(ApiWorld.FOREIGN, "PS", 3, folder);
    }

    private <T> T get(Class<T> type) {
        return application.get(type);
    }

    private long number(String sql) {
        return Long.parseLong(ApiWorld.rows(application, sql).get(0));
    }

    private static String idNumber(int serial) {
        String digits = "22910119980101%03d".formatted(100 + serial);
        return digits + IdNumber.checkCharacter(digits);
    }

    private void people(String county, String prefix, String name, String township, int serial) {
        Unit hospital = get(Units.class).put(county, name + "医院", Unit.Kind.COUNTY_HOSPITAL);
        get(Units.class).put(county, township, Unit.Kind.TOWNSHIP_CENTRE);
        agreement(prefix + "-2016-001", "王小明", serial, 2016, county, township, "sample-2018-bachelor", List.of(
                Map.of("on", "2021-06-30", "kind", "GRADUATED"), Map.of("on", "2021-07-20", "kind", "REPORTED"),
                Map.of("on", "2021-09-01", "kind", "TRAINING_STARTED", "base", "四平市中心医院"),
                Map.of("on", "2024-08-31", "kind", "TRAINING_ENDED", "outcome", "CERTIFIED"),
                Map.of("on", "2024-09-01", "kind", "EMPLOYED", "employer", hospital.name()),
                Map.of("on", "2024-09-10", "kind", "DEPLOYED", "unit", township, "county", county, "province", "22"),
                Map.of("on", "2025-03-01", "kind", "ATTESTED", "year", 2024), Map.of("on", "2026-03-01", "kind", "ATTESTED", "year", 2025),
                Map.of("on", "2026-10-20", "kind", "EXAM_APPLIED", "exam", Map.of("kind", "GOVERNMENT_BODY"))));
        agreement(prefix + "-2021-002", "李小红", serial + 1, 2021, county, township, "sample-2018-bachelor", List.of(
                Map.of("on", "2026-06-30", "kind", "GRADUATED"), Map.of("on", "2026-07-15", "kind", "REPORTED")));
    }

    private void agreement(String number, String name, int serial, int cohort, String county, String unit, String form,
                           List<Map<String, Object>> events) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("cohort", cohort);
        document.put("track", "BACHELOR_CLINICAL");
        document.put("province", "22");
        document.put("county", county);
        document.put("hukouProvince", "22");
        document.put("signedOn", cohort + "-08-15");
        document.put("designatedUnit", unit);
        document.put("form", form);
        get(AgreementRecords.class).create(new NewAgreement(number, new Student(name, IdNumber.of(idNumber(serial)), null, null),
                new Parties(name, null, "吉林大学", null), document, events, null, null, true, "demo"));
    }

    private void papers(String county, String prefix, int serial, Path folder) throws Exception {
        Actor officer = new Actor("zhang-" + county, Role.COUNTY_OFFICER, "22", null, county, null, null, null);
        long doctor = number("SELECT id FROM agreement WHERE number = '" + prefix + "-2016-001'");
        long hospital = number("SELECT id FROM unit WHERE county_code = '" + county + "' AND kind = 'COUNTY_HOSPITAL'");
        long township = number("SELECT id FROM unit WHERE county_code = '" + county + "' AND kind = 'TOWNSHIP_CENTRE'");
        get(LetterBook.class).put(new IssuingOffice(county, county.equals(ApiWorld.COUNTY) ? "梨树县卫生健康局" : "磐石市卫生健康局",
                county.equals(ApiWorld.COUNTY) ? "梨卫健定向" : "磐卫健定向", "0434-0000000", null));
        get(Letters.class).issue(officer, LetterKind.REMINDER, doctor, null, Map.of(LetterField.MATTERS, "报考机关岗位须先经县里同意",
                LetterField.BASIS, "协议第九条", LetterField.DEADLINE, "2026年12月10日"));
        get(PostService.class).ask(officer, new PostTerms(township, hospital, Track.BACHELOR_CLINICAL, "全科", true, 1,
                LocalDate.of(2027, 8, 1), null), "县卫生健康局");
        get(Asking.class).ask(officer, prefix + "-2021-002", Wish.employment(hospital, true), "报到满三个月");
        link(doctor, township);
        Path units = folder.resolve("单位-" + county + ".csv");
        Files.writeString(units, "单位名称,县（市、区）,单位类型\n测试镇卫生院," + county + ",乡镇卫生院\n");
        get(ImportService.class).run(new ImportRequest(units, ImportKind.UNITS, county, Map.of(), true, false, false, officer.name()),
                ImportProgress.SILENT);
        Path register = folder.resolve("注册-" + county + ".csv");
        Files.writeString(register, "姓名,证件号码,执业机构,注册日期\n王小明," + idNumber(serial)
                + ",长春市某医院,2026-05-01\n李小红," + idNumber(serial + 1) + ",长春市某诊所,2026-08-01\n");
        get(RegisterIntake.class).take(officer, new RegisterRequest(register, RegisterKind.PRACTICE_REGISTRATION, "执业注册-" + county, null,
                county, Map.of(), Map.of()), ImportProgress.SILENT);
        long file = get(KeptFiles.class).keep(officer, "单位.csv", new ByteArrayInputStream(Files.readAllBytes(units))).id();
        get(Jobs.class).start(JobKind.IMPORT_CHECK, officer, county, "单位.csv", Map.of("upload", Long.toString(file), "kind", "UNITS"));
    }

    /** A mailed link of the township unit, by which it objects. */
    private void link(long agreement, long unit) {
        application.execute("INSERT INTO reminder (agreement_id, code, subject, anchor_on, stage, channel, recipient, planned_on, status)"
                + " VALUES (" + agreement + ", 'ATTESTATION_MISSING', '2025', '2026-01-31', 'due-0', 'MAIL', 'unit:" + unit
                + "', '2026-01-15', 'PLANNED')");
        long reminder = number("SELECT MAX(id) FROM reminder");
        get(Links.class).issue(List.of(reminder), clock.now(), ApiWorld.TODAY.plusDays(15), ApiWorld.TODAY.plusDays(29));
        get(ObjectionBook.class).raise(number("SELECT MAX(id) FROM confirmation_link"), Objection.Kind.OBJECTION, "2025 年 9 月起在县医院进修",
                clock.now(), "刘院长");
    }

    /** Brings about what an example of the document takes for granted and no program can do. */
    void given(String what) {
        switch (what) {
            case "contact" -> application.execute("UPDATE person SET email = 'wang@example.cn' WHERE id = 1");
            case "settlement" -> {
                String step = "(SELECT MAX(number) FROM case_step WHERE case_id = 1)";
                application.execute("UPDATE agreement_case SET state = 'SETTLEMENT' WHERE id = 1");
                application.execute("INSERT INTO case_record (case_id, step, kind, frozen_at, document, hash) SELECT 1, " + step
                        + ", kind, '2026-11-22 09:30:00', document, REPEAT('0', 64) FROM (SELECT 'DECISION' kind, '{\"decidedOn\":"
                        + "\"2026-11-22\"}' document UNION ALL SELECT 'SETTLEMENT', '{\"asOf\":\"2026-11-22\",\"lines\":[{\"line\":"
                        + "\"TOTAL\",\"formula\":\"TRAINING_COST + PENALTY\",\"amount\":\"60000.00\"}]}') frozen");
                application.execute("INSERT INTO case_instalment (case_id, step, number, due_on, amount, paid_before) SELECT 1, " + step
                        + ", number, due_on, 30000, 0 FROM (SELECT 1 number, '2026-11-15' due_on UNION ALL SELECT 2, '2027-11-15') plan");
            }
            case "mail" -> application.execute("UPDATE mail SET status = 'DEAD', attempts = 3, last_error = '550 no such user'"
                    + " WHERE id = 1");
            case "completed" -> {
                agreement("LS-2010-003", "张强", 5, 2010, ApiWorld.COUNTY, "喇嘛甸镇卫生院", "sample-2018-bachelor", List.of(
                        Map.of("on", "2015-06-30", "kind", "GRADUATED"), Map.of("on", "2015-07-20", "kind", "REPORTED"),
                        Map.of("on", "2015-09-01", "kind", "EMPLOYED", "employer", "梨树县医院"),
                        Map.of("on", "2015-09-10", "kind", "DEPLOYED", "unit", "喇嘛甸镇卫生院", "county", ApiWorld.COUNTY, "province", "22"),
                        Map.of("on", "2016-09-20", "kind", "LICENCE_EXAM", "level", "PHYSICIAN", "passed", true)));
                get(NightlyWork.class).run(ApiWorld.TODAY, ReviewMode.FULL);
            }
            case "trainee" -> {
                agreement("LS-2021-004", "周敏", 6, 2021, ApiWorld.COUNTY, "喇嘛甸镇卫生院", "sample-2018-bachelor", List.of(
                        Map.of("on", "2026-06-30", "kind", "GRADUATED"), Map.of("on", "2026-07-15", "kind", "REPORTED"),
                        Map.of("on", "2026-09-01", "kind", "TRAINING_STARTED", "base", "四平市中心医院")));
                get(NightlyWork.class).run(ApiWorld.TODAY, ReviewMode.FULL);
            }
            case "student-requests" -> application.execute("INSERT INTO student_request (agreement_id, kind, ground, from_date, until_date, unit,"
                    + " reason, attachment_id, state, ongoing, asked_at) VALUES (1, 'DEFERRAL', 'MATERNITY', '2027-01-10', '2027-05-10', NULL,"
                    + " '预产期一月', 1, 'ASKED', TRUE, '2026-11-21 20:00:00'), (1, 'TRANSFER_WITHIN_COUNTY', NULL, '2027-03-01', NULL,"
                    + " '榆树台镇卫生院', '照顾家人', NULL, 'ASKED', TRUE, '2026-11-21 20:05:00')");
            case "account" -> SignedIn.account(application, "lishu", Role.COUNTY_OFFICER, "22", null, ApiWorld.COUNTY, null, null);
            case "foreign" -> {
                application.execute("INSERT INTO student_request (agreement_id, kind, unit, from_date, reason, state, ongoing, asked_at)"
                        + " VALUES (3, 'TRANSFER_WITHIN_COUNTY', '烟筒山', '2027-03-01', '磐石', 'ASKED', TRUE, '2026-11-21 20:05:00')");
                SignedIn.account(application, "panshi", Role.COUNTY_OFFICER, "22", null, ApiWorld.FOREIGN, null, null);
                application.execute("INSERT INTO mail (recipient, digest_on, address, subject, message_id, status, created_at)"
                        + " VALUES ('county:" + ApiWorld.FOREIGN + "', '2026-11-01', 'panshi@example.cn', '磐石', '<1@x>', 'DEAD',"
                        + " '2026-11-01 08:00:00')",
                        "INSERT INTO mail_text (mail_id, text, html) SELECT id, '磐石', '磐石' FROM mail WHERE message_id = '<1@x>'");
            }
            default -> throw new IllegalArgumentException(what);
        }
    }
}
