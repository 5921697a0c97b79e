package cn.dingxiang.intake.register;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.directory.IdNumberSeal;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.NewEvents;
import cn.dingxiang.testing.Life;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class JdbcRegisterStoreTest extends RegisterStoreContract {
    private static RegisterWorld world;

    @BeforeAll
    static void start() throws Exception {
        world = new RegisterWorld();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void empty() {
        world.application().empty("register_proposal", "register_line", "register_file", "register_source", "event", "review_mark",
                "review_state",
                "agreement_version", "agreement", "person");
    }

    @Override
    protected RegisterFiles files() {
        return world.get(RegisterFiles.class);
    }

    @Override
    protected Proposals proposals() {
        return world.get(Proposals.class);
    }

    @Override
    protected Matched agreement(int serial, String county) {
        world.doctor(Life.college(), serial, county);
        long id = world.get(AgreementRecords.class).find(RegisterWorld.number(serial)).orElseThrow().id();
        return new Matched(id, RegisterWorld.number(serial), county, RegisterWorld.name(serial));
    }

    @Override
    protected String hash(int serial) {
        return world.get(IdNumberSeal.class).hash(RegisterWorld.idNumber(serial));
    }

    @Override
    protected long event(Matched agreement) {
        return world.get(AgreementRecords.class).addEvents(NewEvents.of(agreement.number(),
                List.of(Map.of("on", "2026-05-01", "kind", "REPORTED")), "test")).get(0).id();
    }

    @Test
    void the_database_refuses_a_second_proposal_of_the_same() {
        Matched one = agreement(1, Life.COUNTY);
        RegisterSource source = files().save(new RegisterSource(null, Life.COUNTY, "册", RegisterKind.PAYROLL, null, Map.of(), Map.of()),
                java.time.LocalDateTime.parse("2027-03-01T10:00:00"), "zhang");
        long file = files().open(source.id(), "a", "a".repeat(64), java.time.LocalDateTime.parse("2027-03-01T10:00:00"), "zhang");
        files().add(file, List.of(RegisterLine.of(2, one, false, Map.of())));
        NewProposal proposal = new NewProposal(one.agreement(), "册", file, 2,
                Draft.of(java.time.LocalDate.of(2026, 5, 1), cn.dingxiang.timeline.EventKind.REPORTED));
        proposals().add(List.of(proposal));
        assertThatThrownBy(() -> proposals().add(List.of(proposal))).hasMessageContaining("register_proposal_once");
    }
}
