package cn.dingxiang.bancheck;

import cn.dingxiang.casework.Transactions;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Secrets;
import java.util.function.Supplier;

/** {@link BanClients} in memory; secrets count from 1. */
public final class BanClientsInMemory {

    private BanClientsInMemory() { }

    public static BanClients with(AuditTrail audit, CivilTime time) {
        return new BanClients(new FakeClientBook(), new CountedSecrets(), new Transactions() {
            @Override
            public <T> T inOne(Supplier<T> work) {
                return work.get();
            }
        }, audit, time);
    }

    private static final class CountedSecrets implements Secrets {
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
}
