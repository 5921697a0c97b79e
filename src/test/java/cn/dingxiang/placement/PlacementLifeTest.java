package cn.dingxiang.placement;

import static cn.dingxiang.placement.Bureau.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.casework.NightlyWork;
import cn.dingxiang.casework.letter.LetterBook;
import cn.dingxiang.casework.letter.ProofEntry;
import cn.dingxiang.casework.letter.ProofKind;
import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Contacts;
import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.NewAgreement;
import cn.dingxiang.intake.Parties;
import cn.dingxiang.intake.Student;
import cn.dingxiang.review.ReviewMode;
import cn.dingxiang.testing.Life;
import cn.dingxiang.testing.MutableClock;
import cn.dingxiang.testing.TestApplication;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Placement told as it is used, through the services on the database, with the review in between. */
@Tag("database")
class PlacementLifeTest {
    private static TestApplication application;

    private final MutableClock clock = MutableClock.at("2025-07-10T09:00");
    private Unit township;
    private Unit hospital;

    @BeforeAll
    static void start() {
        application = TestApplication.start();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @BeforeEach
    void begin() {
        application.empty("mail", "letter_proof", "letter_content", "letter", "letter_series", "contact");
        new DatabasePlacementWorld(application);
        application.empty("reminder");
        application.follow(clock);
        application.get(Counties.class).createIfAbsent(List.of(Life.COUNTY));
        application.get(Contacts.class).put(Contact.of(Recipient.county(Life.COUNTY), "李四", null, "0434-5220000"), "importer");
        township = application.get(Units.class).put(Life.COUNTY, Life.UNIT, Unit.Kind.TOWNSHIP_CENTRE);
        hospital = application.get(Units.class).put(Life.COUNTY, Life.EMPLOYER, Unit.Kind.COUNTY_HOSPITAL);
    }

    @SuppressWarnings("unchecked")
    private void sign(String number, Life life) {
        Map<String, Object> scenario = life.scenario("2050-01-01");
        application.get(AgreementRecords.class).create(new NewAgreement(number, new Student("学员" + number, null, number + "@example.cn",
                null),
                new Parties("学员" + number, null, null, null), (Map<String, Object>) scenario.get("agreement"),
                (List<Map<String, Object>>) scenario.get("events"), null, null, true, "test"));
    }

    private void review() {
        application.get(NightlyWork.class).run(clock.today(), ReviewMode.DUE);
    }

    private List<PlanRow> plan() {
        return application.get(PlanService.class).plan(Actors.PROVINCE, null).rows().stream()
                .filter(row -> row.available() + row.ending() + row.posts() > 0).toList();
    }

    private long approved(String number, Wish wish) {
        long id = application.get(Asking.class).ask(Actors.OFFICER, number, wish, "按计划");
        application.get(RequestDesk.class).approve(Actors.REVIEWER, id, null);
        return id;
    }

    private List<String> events(String number) {
        return application.get(AgreementRecords.class).find(number).orElseThrow().events().stream().map(Event::kind).map(EventKind::name)
                .toList();
    }

    @Test
    void two_graduates_and_one_post() throws IOException {
        sign("N1", Life.college().graduated("2025-06-30"));
        sign("N2", Life.college().graduated("2025-07-05"));
        review();
        long post = application.get(PostService.class).ask(Actors.OFFICER, new PostTerms(township.id(), hospital.id(), Track.JUNIOR_COLLEGE,
                null, true, 1, LocalDate.parse("2025-07-01"), null), "Township A");
        assertThat(plan()).extracting(PlanRow::year, PlanRow::available, PlanRow::ending, PlanRow::posts)
                .containsExactly(tuple(2025, 2, 0, 1), tuple(2031, 0, 2, 0));
        PlanCell free = new PlanCell(Life.COUNTY, Track.JUNIOR_COLLEGE, 2025, Measure.AVAILABLE);
        assertThat(application.get(PlanService.class).doctors(Actors.OFFICER, free, ListQuery.open(9)).rows())
                .extracting(Forthcoming::number).containsExactly("N1", "N2");
        assertThat(application.get(PlanService.class).posts(Actors.OFFICER,
                new PlanCell(Life.COUNTY, Track.JUNIOR_COLLEGE, 2025, Measure.POSTS))).extracting(Post::id).containsExactly(post);
        assertThat(application.get(ProposalService.class).propose(Actors.OFFICER, Life.COUNTY, LocalDate.parse("2025-12-31")))
                .extracting(proposal -> proposal.doctor().number(), proposal -> proposal.post() == null ? null : proposal.post().id())
                .containsExactly(tuple("N1", post), tuple("N2", null));

        for (String number : List.of("N1", "N2")) {
            application.get(CarryingOut.class).carryOut(Actors.OFFICER, approved(number, Wish.employment(hospital.id(), true)),
                    clock.today());
        }
        long first = approved("N1", Wish.deployment(township.id(), post));
        long second = approved("N2", Wish.deployment(township.id(), post));
        application.get(CarryingOut.class).carryOut(Actors.OFFICER, first, clock.today());
        refused("post.full", () -> application.get(CarryingOut.class).carryOut(Actors.OFFICER, second, clock.today()));
        assertThat(events("N2")).as("a refusal writes nothing").containsExactly("GRADUATED", "EMPLOYED");
        assertThat(application.get(RequestDesk.class).find(Actors.OFFICER, second).state()).isEqualTo(RequestState.APPROVED);

        review();
        assertThat(plan()).extracting(PlanRow::year, PlanRow::available, PlanRow::ending, PlanRow::posts)
                .containsExactly(tuple(2025, 1, 0, 0), tuple(2031, 0, 2, 0));
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        application.get(PlanService.class).export(Actors.OFFICER, null, Locale.ROOT, workbook);
        assertThat(workbook.toByteArray()).hasSizeGreaterThan(1000);
        refused("out-of-reach", () -> application.get(PlanService.class).plan(Actors.student(1), null));
    }

    @Test
    void the_last_year_of_service() throws SQLException {
        sign("N1", Life.serving());
        clock.set("2030-09-02T09:00");
        review();
        assertThat(reminders()).contains("renewal-366 PLANNED");
        application.get(EndDesk.class).answer(Actors.OFFICER, "N1", RenewalAnswer.LEAVE, "回城");
        review();
        assertThat(reminders()).contains("renewal-366 STOPPED").doesNotContain("renewal-366 PLANNED");
        clock.set("2031-09-05T09:00");
        review();
        Certificate certificate = application.get(EndDesk.class).issue(Actors.OFFICER, "N1", LocalDate.parse("2031-09-05"), Map.of(),
                true);
        assertThat(certificate.number()).as("the letter is numbered, kept and on its way by mail").isEqualTo("梨树县卫健定向证〔2031〕1号");
        assertThat(application.get(LetterBook.class).ofAgreement(application.get(AgreementRecords.class).find("N1").orElseThrow().id()))
                .singleElement().satisfies(letter -> assertThat(application.get(LetterBook.class).proofs(letter.id()))
                        .extracting(ProofEntry::kind).containsExactly(ProofKind.MAILED));
        assertThat(certificate.completedOn()).isEqualTo("2031-09-01");
        assertThat(events("N1")).endsWith("DISCHARGED");
        review();
        assertThat(plan()).isEmpty();
    }

    private List<String> reminders() throws SQLException {
        List<String> reminders = new ArrayList<>();
        try (Connection connection = application.database().dataSource()
        .getConnection(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT CONCAT(stage, ' ', status) FROM reminder")) {
            while (row.next()) {
                reminders.add(row.getString(1));
            }
        }
        return reminders;
    }
}
