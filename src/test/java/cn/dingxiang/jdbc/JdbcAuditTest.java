package cn.dingxiang.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.audit.AuditChain;
import cn.dingxiang.directory.audit.AuditContract;
import cn.dingxiang.directory.audit.AuditLog;
import cn.dingxiang.directory.audit.AuditVault;
import cn.dingxiang.directory.audit.Hashing;
import cn.dingxiang.testing.LockWait;
import cn.dingxiang.testing.TestApplication;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The audit trail in the database, tampered with past the product. */
@Tag("database")
@Tag("alone")
class JdbcAuditTest extends AuditContract {
    private static TestApplication application;

    @BeforeAll
    static void begin() {
        application = TestApplication.start();
    }

    @AfterAll
    static void end() {
        application.close();
    }

    @BeforeEach
    void empty() {
        application.follow(clock);
        application.empty("audit_fingerprint", "audit_seal", "audit_entry");
    }

    @Override
    protected AuditTrail trail() {
        return application.get(AuditTrail.class);
    }

    @Override
    protected AuditVault vault() {
        return application.get(AuditVault.class);
    }

    @Override
    protected AuditLog log() {
        return application.get(AuditLog.class);
    }

    @Override
    protected Hashing hashing() {
        return application.get(Hashing.class);
    }

    @Override
    protected void tamper(long entry, String reason) {
        application.execute("UPDATE audit_entry SET reason = '" + reason + "' WHERE id = " + entry);
    }

    @Override
    protected void delete(long entry) {
        application.execute("DELETE FROM audit_entry WHERE id = " + entry);
    }

    @Override
    protected void insert(long entry) {
        application.execute("INSERT INTO audit_entry (id, at_time, actor, action, object) VALUES (" + entry + ", '2026-11-24', 'x', 'a', 'x:1')");
    }

    @Override
    protected void leaveGap() {
        application.execute("INSERT INTO audit_entry (at_time, actor, action, object) VALUES ('2026-11-24', 'gone', 'a', 'x:1')",
                "DELETE FROM audit_entry WHERE actor = 'gone'");
    }

    @Override
    protected void rewriteSeal(long seal, String hash) {
        application.execute("UPDATE audit_seal SET hash = '" + hash + "' WHERE id = " + seal);
    }

    @Override
    protected void dropSeal(long seal) {
        application.execute("DELETE FROM audit_fingerprint WHERE seal_id = " + seal, "DELETE FROM audit_seal WHERE id = " + seal);
    }

    @Test
    void sm3_is_the_standards() {
        assertThat(hashing().of("abc")).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void more_than_a_batch_is_sealed_in_one_night_in_several_seals() {
        trail().recordAll(Collections.nCopies(4_500, new AuditEntry(Actor.system("test"), "a", "x:1", null, "text", null)));
        clock.set("2026-11-25T02:15");
        AuditChain chain = application.get(AuditChain.class);
        assertThat(chain.seal()).isEqualTo(4_500);
        assertThat(chain.verify().seals()).isEqualTo(3);
        assertThat(chain.verify().fits()).isTrue();
    }

    @Test
    void an_entry_still_being_written_is_waited_for_so_that_none_slips_in_behind_a_seal() throws SQLException {
        CompletableFuture<Long> sealing;
        try (Connection other = application.database().dataSource().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("INSERT INTO audit_entry (at_time, actor, action, object) VALUES ('2026-11-24', 'slow', 'a', 'x:1')");
            trail().record(new AuditEntry(Actor.system("test"), "a", "x:1", null, "text", null));
            clock.set("2026-11-25T02:15");
            AuditChain chain = application.get(AuditChain.class);
            sealing = CompletableFuture.supplyAsync(chain::seal);
            LockWait.await(other);
            other.commit();
        }
        assertThat(sealing.join()).isEqualTo(2);
        assertThat(application.get(AuditChain.class).verify().fits()).isTrue();
    }
}
