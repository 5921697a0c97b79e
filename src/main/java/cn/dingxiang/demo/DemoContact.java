package cn.dingxiang.demo;

import java.util.Objects;

/**
 * Whom to write to at a unit or bureau.
 *
 * @param name  invented
 * @param email at {@code example.cn}; empty when the ledger has none, and in one case not an address at all
 * @param phone invented
 */
public record DemoContact(String name, String email, String phone) {
    public DemoContact {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(phone, "phone");
    }
}
