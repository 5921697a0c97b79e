package cn.dingxiang.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.review.AnswerLinks;
import cn.dingxiang.review.CountyTasks;
import cn.dingxiang.review.Notice;
import cn.dingxiang.review.Outbox;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What links do, on the database. */
@Tag("database")
class ConfirmationsTest {
    private static final String FROM = "10.0.0.7";
    private static LinkWorld world;

    @BeforeAll
    static void start() {
        world = new LinkWorld();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void fresh() {
        world.graduated();
    }

    private static String toReport() {
        return world.mailed(world.hospital(), "NOT_REPORTED", "", "2021-07-30");
    }

    private static Reply reported(String on) {
        return new Reply.Reported("李四", LocalDate.parse(on));
    }

    private static Confirmations.Outcome answer(String token, Reply reply) {
        return world.confirmations().answer(token, reply, FROM);
    }

    @Test
    void a_mail_carries_a_link_that_stays_the_same_and_opens() {
        world.remind(world.hospital(), "NOT_REPORTED", "", "2021-07-30");
        world.remind(world.hospital(), "TRAINING_NOT_STARTED", "", "2021-10-31");
        List<Notice> notices = world.get(Outbox.class).notices(List.of(Recipient.unit(world.hospital().id()))).values().iterator().next();
        assertThat(notices).hasSize(2);
        Map<Long, String> addresses = world.get(AnswerLinks.class).addresses(notices);
        assertThat(addresses).hasSize(1);
        String address = addresses.values().iterator().next();
        assertThat(address).startsWith("https://dx.example/confirm/");
        world.on("2021-07-14");
        assertThat(world.get(AnswerLinks.class).addresses(notices)).isEqualTo(addresses);
        assertThat(world.confirmations().open(address.substring(address.lastIndexOf('/') + 1), FROM).state()).isEqualTo(LinkState.OPEN);
    }

    @Test
    void opening_shows_and_changes_nothing_and_is_audited_without_the_address() {
        String token = toReport();
        for (int time = 0; time < 3; time++) {
            LinkView view = world.confirmations().open(token, FROM);
            assertThat(view.isOpen()).isTrue();
            assertThat(view.link().personName()).isEqualTo("王小明");
        }
        assertThat(world.answered()).isEmpty();
        long id = world.confirmations().open(token, FROM).link().id();
        assertThat(world.audited()).hasSize(4).allMatch(entry -> entry.equals("link.open link:" + id + " OPEN"));
        assertThat(world.rows("SELECT CONCAT_WS(' ', actor, from_address) FROM audit_entry WHERE action = 'link.open' LIMIT 1"))
                .containsExactly("link:" + id + " " + FROM);
        assertThat(String.join("", world.rows("SELECT CONCAT_WS(' ', actor, object, after_text, reason) FROM audit_entry")))
                .doesNotContain(token.substring(token.lastIndexOf('-')));
    }

    @Test
    void confirming_records_once_what_the_employer_says_and_a_replay_does_nothing() {
        String token = toReport();
        assertThat(answer(token, reported("2021-07-08")).done()).isTrue();
        assertThat(world.answered()).containsExactly("2021-07-08 REPORTED EMPLOYER");
        Confirmations.Outcome replay = answer(token, reported("2021-07-09"));
        assertThat(replay.done()).isFalse();
        assertThat(replay.view().state()).isEqualTo(LinkState.ANSWERED);
        assertThat(world.answered()).hasSize(1);
        assertThat(world.audited()).anyMatch(entry -> entry.startsWith("link.confirm agreement:"))
                .anyMatch(entry -> entry.startsWith("link.answer-in-vain link:"));
        assertThat(world.rows("SELECT status FROM reminder")).containsExactly("STOPPED");
        assertThat(world.mailed(world.hospital(), "NOT_REPORTED", "", "2021-07-30")).isNull();
    }

    @Test
    void a_forged_an_expired_and_an_older_link_do_nothing_and_say_so() {
        String token = toReport();
        String forged = token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A");
        for (String wrong : List.of(forged, "1-1-x", "", token.replaceFirst("^\\d+", "99999"), token.replaceFirst("-1-", "-2-"))) {
            assertThat(answer(wrong, reported("2021-07-08")).view()).extracting(LinkView::state, LinkView::link)
                    .containsExactly(LinkState.UNKNOWN, null);
        }
        world.on("2021-08-08");
        assertThat(world.confirmations().look(token).state()).isEqualTo(LinkState.OPEN);
        world.on("2021-08-09");
        assertThat(answer(token, reported("2021-07-08")).view().state()).isEqualTo(LinkState.EXPIRED);
        String fresh = toReport();
        assertThat(fresh).isNotEqualTo(token);
        assertThat(answer(token, reported("2021-07-08")).view().state()).isEqualTo(LinkState.RENEWED);
        assertThat(world.answered()).isEmpty();
        assertThat(answer(fresh, reported("2021-07-08")).done()).isTrue();
    }

    @Test
    void a_link_whose_matter_was_seen_to_meanwhile_does_nothing() {
        String token = toReport();
        world.event("2021-07-09", "REPORTED");
        assertThat(answer(token, reported("2021-07-08")).view().state()).isEqualTo(LinkState.DONE);
        assertThat(answer(token, new Reply.Objection("李四", "没见到人")).done()).isFalse();
        assertThat(world.answered()).isEmpty();
        assertThat(world.rows("SELECT id FROM employer_objection")).isEmpty();
    }

    @Test
    void of_two_answers_at_the_same_moment_one_wins() throws Exception {
        for (int round = 0; round < 5; round++) {
            world.graduated();
            String token = toReport();
            String other = round % 2 == 0 ? token : world.mailed(world.township(), "NOT_REPORTED", "", "2021-07-30");
            CyclicBarrier together = new CyclicBarrier(2);
            ExecutorService two = Executors.newFixedThreadPool(2);
            try {
                List<Future<Boolean>> answers = List.of(token, other).stream().map(link -> two.submit(() -> {
                    together.await();
                    return answer(link, reported("2021-07-08")).done();
                })).toList();
                assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(true, false);
            } finally {
                two.shutdown();
            }
            assertThat(world.answered()).hasSize(1);
        }
    }

    @Test
    void an_objection_records_no_fact_and_stands_before_the_county_until_settled() {
        String token = toReport();
        assertThat(answer(token, new Reply.Objection("李四", "本人 22032219990101123X 从未来过")).done()).isTrue();
        assertThat(world.answered()).isEmpty();
        assertThat(world.get(CountyTasks.class).open(10)).hasSize(1).first()
                .matches(task -> task.county().equals(LinkWorld.COUNTY) && task.message().contains("梨树县第一人民医院对协议 DX-1 的提醒有异议")
                        && task.message().contains("从未来过") && !task.message().contains("19990101"));
        Objections objections = world.get(Objections.class);
        assertThat(objections.list(world.officer("220184"), ObjectionQuery.open(10)).rows()).isEmpty();
        Objection objection = objections.list(world.officer(LinkWorld.COUNTY), ObjectionQuery.open(10)).rows().get(0);
        assertThat(found(objections, false, "DX-1")).isEqualTo(1);
        assertThat(found(objections, false, "第一人民")).isEqualTo(1);
        assertThat(found(objections, false, "%")).isZero();
        assertThat(found(objections, true, "")).isZero();
        assertThatThrownBy(() -> objections.find(world.officer("220184"), objection.id())).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.problem()).isEqualTo("refused.no-objection"));
        assertThatThrownBy(() -> objections.list(world.officer("220184"), new ObjectionQuery(LinkWorld.COUNTY, null, "", 0, 10)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> objections.settle(world.officer("220184"), objection.id(), true, "已核实")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> objections.settle(world.officer(LinkWorld.COUNTY), objection.id(), true, " ")).isInstanceOf(Refused.class);
        objections.settle(world.officer(LinkWorld.COUNTY), objection.id(), false, "人在规培基地，请再核对");
        assertThatThrownBy(() -> objections.settle(world.officer(LinkWorld.COUNTY), objection.id(), true, "再来"))
                .isInstanceOf(Refused.class);
        assertThat(world.get(CountyTasks.class).open(10)).isEmpty();
        assertThat(found(objections, false, "")).isZero();
        assertThat(found(objections, true, "")).isEqualTo(1);
        assertThat(found(objections, null, "DX-1")).isEqualTo(1);
        assertThat(objections.find(world.officer(LinkWorld.COUNTY), objection.id()).settlement()).satisfies(settled -> {
            assertThat(settled.upheld()).isFalse();
            assertThat(settled.reason()).isEqualTo("人在规培基地，请再核对");
        });
        assertThat(world.rows("SELECT action FROM audit_entry WHERE object = 'objection:" + objection.id() + "'"))
                .containsExactly("objection.settle", "person.view");
        assertThat(world.confirmations().look(token).state()).isEqualTo(LinkState.RENEWED);
        assertThat(answer(toReport(), reported("2021-07-09")).done()).isTrue();
    }

    @Test
    void a_post_and_its_pay_are_recorded() {
        world.event("2021-07-09", "REPORTED");
        String token = world.mailed(world.hospital(), "EMPLOYMENT_NOT_PROVIDED", "", "2021-08-08");
        assertThat(answer(token, new Reply.InPost("李四", LocalDate.parse("2021-07-10"), true,
                new Reply.Monthly(new BigDecimal("6500.00"), new BigDecimal("6400")))).done()).isTrue();
        assertThat(world.answered()).containsExactly(
                "2021-07-10 EMPLOYED EMPLOYER {\"employer\":\"梨树县第一人民医院\",\"quotaPost\":true}",
                "2021-07-10 PAY_RECORDED EMPLOYER {\"monthly\":\"6500.00\",\"parity\":\"6400\"}");
    }

    @Test
    void a_year_is_attested_with_its_absences_and_what_fits_no_record_goes_to_the_county() {
        world.serving();
        String token = world.mailed(world.township(), "ATTESTATION_MISSING", "2025", "2026-01-31");
        assertThat(world.confirmations().look(token).present()).hasToString("2025-01-01—2025-12-31");
        Reply.Days present = new Reply.Days(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-30"));
        assertThat(answer(token, new Reply.Year("李四", 2025, present, List.of(
                absence("2025-03-01", "2025-03-10", PauseGround.ILLNESS), absence("2025-03-05", "2025-03-20", PauseGround.PERSONAL),
                absence("2025-06-01", "2025-06-02", null)))).done()).isTrue();
        assertThat(world.answered()).containsExactly("2026-01-15 ATTESTED EMPLOYER {\"year\":2025,\"onPost\":true}",
                "2025-03-01 SERVICE_PAUSED EMPLOYER {\"ground\":\"ILLNESS\",\"until\":\"2025-03-11\"}",
                "2025-03-11 SERVICE_RESUMED EMPLOYER");
        assertThat(world.get(Objections.class).list(world.officer(LinkWorld.COUNTY), ObjectionQuery.open(10)).rows())
                .extracting(Objection::text)
                .containsExactly("单位填报在岗 2025-01-01—2025-12-30，记录中派驻期间为 2025-01-01—2025-12-31",
                        "单位填报缺勤 2025-03-05—2025-03-20（个人原因（已批准）），与已有记录对不上，未自动登记",
                        "单位填报缺勤 2025-06-01—2025-06-02，未经批准或说不清，未自动登记");
        Objections objections = world.get(Objections.class);
        Page<Objection> newest = objections.list(world.officer(LinkWorld.COUNTY), new ObjectionQuery("", false, "", true, 0, 2));
        assertThat(newest.rows()).extracting(Objection::text).allMatch(text -> text.startsWith("单位填报缺勤")).first().asString().contains("说不清");
        assertThat(objections.list(world.officer(LinkWorld.COUNTY), new ObjectionQuery("", false, "", true, Long.parseLong(newest.next()), 2)).rows())
                .extracting(Objection::text).singleElement().asString().startsWith("单位填报在岗");
    }

    private static int found(Objections objections, Boolean settled, String search) {
        return objections.list(world.officer(LinkWorld.COUNTY), new ObjectionQuery(LinkWorld.COUNTY, settled, search, 0, 10)).rows().size();
    }

    private static Reply.Absence absence(String from, String to, PauseGround ground) {
        return new Reply.Absence(new Reply.Days(LocalDate.parse(from), LocalDate.parse(to)), ground);
    }
}
