package cn.dingxiang.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.directory.SealBroken;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShangMiSealTest {
    private static final String NUMBER = "11010519491231002X";
    private static final byte[] HASH_KEY = key("hash key of tests");

    private final ShangMiSeal seal = new ShangMiSeal(new SealingKeys(1, Map.of(1, key("first key, 16 B.")), HASH_KEY));
    private final ShangMiSeal rotated = new ShangMiSeal(
            new SealingKeys(2, Map.of(1, key("first key, 16 B."), 2, key("second key, 16 B")), HASH_KEY));

    @Test
    void what_is_sealed_opens_again_and_never_looks_the_same() {
        String sealed = seal.seal(NUMBER);
        assertThat(sealed).matches("v1:[A-Za-z0-9+/]+=*").doesNotContain(NUMBER).isNotEqualTo(seal.seal(NUMBER));
        assertThat(seal.open(sealed)).isEqualTo(NUMBER);
        assertThat(Base64.getDecoder().decode(sealed.substring(3))).hasSize(12 + NUMBER.length() + 16);
    }

    @Test
    void an_earlier_key_still_opens_and_is_not_current() {
        String old = seal.seal(NUMBER);
        assertThat(rotated.open(old)).isEqualTo(NUMBER);
        assertThat(rotated.isCurrent(old)).isFalse();
        assertThat(rotated.isCurrent(rotated.seal(NUMBER))).isTrue();
    }

    @Test
    void a_changed_value_does_not_open_and_the_message_gives_nothing_away() {
        String sealed = seal.seal(NUMBER);
        byte[] changed = Base64.getDecoder().decode(sealed.substring(3));
        for (int index = 0; index < changed.length; index++) {
            changed[index] ^= 1;
            String text = "v1:" + Base64.getEncoder().encodeToString(changed);
            assertThatThrownBy(() -> seal.open(text)).isInstanceOf(SealBroken.class).hasNoCause()
                    .hasMessageContaining("第 1 版").hasMessageNotContaining(NUMBER).hasMessageNotContaining(text.substring(3));
            changed[index] ^= 1;
        }
    }

    @Test
    void the_key_version_cannot_be_changed_either() {
        ShangMiSeal twice = new ShangMiSeal(new SealingKeys(1, Map.of(1, key("first key, 16 B."), 2, key("first key, 16 B.")), HASH_KEY));
        assertThatThrownBy(() -> twice.open(twice.seal(NUMBER).replace("v1:", "v2:"))).isInstanceOf(SealBroken.class);
    }

    @Test
    void another_key_a_missing_key_and_what_was_never_sealed_do_not_open() {
        ShangMiSeal other = new ShangMiSeal(new SealingKeys(1, Map.of(1, key("other key, 16 B.")), HASH_KEY));
        assertThatThrownBy(() -> other.open(seal.seal(NUMBER))).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> seal.open(rotated.seal(NUMBER))).isInstanceOf(SealBroken.class)
                .hasMessageContaining("dingxiang.keys.versions.2");
        for (String never : new String[] {NUMBER, "", "v1:", "v1:AAAA", "v1:====", "v1:" + "AAAA".repeat(6)}) {
            assertThatThrownBy(() -> seal.open(never)).isInstanceOf(SealBroken.class).hasMessageNotContaining(NUMBER);
        }
    }

    @Test
    void the_hash_is_the_same_whatever_the_encryption_key_and_another_under_another_hash_key() {
        ShangMiSeal otherHash = new ShangMiSeal(new SealingKeys(1, Map.of(1, key("first key, 16 B.")), key("other hash key, 16")));
        assertThat(seal.hash(NUMBER)).matches("[0-9a-f]{64}").isEqualTo(rotated.hash(NUMBER)).isNotEqualTo(otherHash.hash(NUMBER));
        assertThat(seal.hash(NUMBER)).isNotEqualTo(seal.hash("440524188001010014"));
    }

    @Test
    void keys_of_the_wrong_length_and_a_missing_current_key_are_named_without_the_key() {
        assertThatThrownBy(() -> new SealingKeys(1, Map.of(1, key("short")), HASH_KEY)).hasMessageContaining("versions.1")
                .hasMessageNotContaining("short");
        assertThatThrownBy(() -> new SealingKeys(2, Map.of(1, key("first key, 16 B.")), HASH_KEY)).hasMessageContaining("versions.2");
        assertThatThrownBy(() -> new SealingKeys(1, Map.of(1, key("first key, 16 B.")), key("short"))).hasMessageContaining("hash");
    }

    private static byte[] key(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
