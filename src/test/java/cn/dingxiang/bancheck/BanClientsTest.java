package cn.dingxiang.bancheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.casework.Transactions;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Secrets;
import cn.dingxiang.testing.MutableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who keeps clients, and whom a secret lets in. */
class BanClientsTest {
    private final List<AuditEntry> audited = new ArrayList<>();
    private final BanClients clients = new BanClients(new FakeClientBook(), new PlainSecrets(), new Transactions() {
        @Override
        public <T> T inOne(Supplier<T> work) {
            return work.get();
        }
    }, audited::add, MutableClock.at("2026-11-22T09:30:00"));

    private static final class PlainSecrets implements Secrets {
        private int invented;

        @Override
        public String invent() {
            return "secret-" + ++invented;
        }

        @Override
        public String hash(String secret) {
            return "hash of " + secret;
        }

        @Override
        public boolean matches(String secret, String hash) {
            return hash.equals(hash(secret));
        }
    }

    private static Actor actor(Role role, String province) {
        return new Actor("someone", role, province, null, null, null, null, null);
    }

    private String create(Actor actor, String id) {
        return clients.create(actor, id, "吉林省人事考试中心", BanClient.Kind.RECRUITER, "22");
    }

    @Test
    void the_province_admits_renews_and_turns_away_and_no_secret_is_audited() {
        Actor province = actor(Role.PROVINCE, "22");
        String first = create(province, "jl-exams");
        assertThat(clients.authenticate("jl-exams", first)).isPresent();
        String second = clients.rotate(province, "jl-exams");
        assertThat(clients.authenticate("jl-exams", first)).isEmpty();
        assertThat(clients.authenticate("jl-exams", second)).isPresent();
        clients.revoke(province, "jl-exams");
        assertThat(clients.authenticate("jl-exams", second)).isEmpty();
        assertThatThrownBy(() -> clients.rotate(province, "jl-exams")).isInstanceOf(Refused.class);
        assertThat(audited).extracting(AuditEntry::action).containsExactly("ban-client.create", "ban-client.rotate", "ban-client.revoke");
        assertThat(audited.toString()).doesNotContain("secret-");
    }

    @Test
    void nobody_else_and_no_other_province_may() {
        for (Actor other : List.of(actor(Role.PROVINCE, "50"), actor(Role.COUNTY_OFFICER, "22"), actor(Role.AUDITOR, "22"),
                actor(null, null))) {
            assertThatThrownBy(() -> create(other, "jl-exams")).isInstanceOf(Refused.class);
        }
        create(actor(Role.ADMINISTRATOR, null), "jl-exams");
        assertThatThrownBy(() -> clients.revoke(actor(Role.PROVINCE, "50"), "jl-exams")).isInstanceOf(Refused.class);
        assertThat(clients.list(actor(Role.PROVINCE, "50"))).isEmpty();
        assertThat(clients.list(actor(Role.PROVINCE, "22"))).extracting(BanClient::id).containsExactly("jl-exams");
        assertThatThrownBy(() -> create(actor(Role.PROVINCE, "22"), "jl-exams")).isInstanceOf(Refused.class).hasMessageContaining("占用");
    }

    @ParameterizedTest
    @CsvSource({"JL, x, 22", "ab, x, 22", "good-id, ' ', 22", "good-id, x, 2", "'a b c', x, 22"})
    void what_cannot_be_kept_is_refused_in_words(String id, String name, String province) {
        assertThatThrownBy(() -> clients.create(actor(Role.ADMINISTRATOR, null), id, name, BanClient.Kind.TRAINING_BASE, province))
                .isInstanceOf(Refused.class);
    }
}
