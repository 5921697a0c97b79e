package cn.dingxiang.web.account;

import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.audit.AuditLog;
import cn.dingxiang.directory.audit.AuditQuery;
import cn.dingxiang.directory.audit.AuditScope;
import cn.dingxiang.directory.audit.AuditSearch;
import cn.dingxiang.directory.audit.AuditedEntry;
import cn.dingxiang.testing.MutableClock;
import cn.dingxiang.testing.TestApplication;
import cn.dingxiang.testing.TestDatabase;
import cn.dingxiang.web.SignedIn;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** A product that listens, with a clock that stands. */
final class AccountWorld implements AutoCloseable {
    final MutableClock clock = MutableClock.at("2026-11-22T09:30:00");
    private final TestDatabase database = TestDatabase.migrated();
    private final TestApplication application;
    private final EmbeddedServer server;

    AccountWorld() {
        application = TestApplication.on(database, Map.of("micronaut.server.port", -1, "dingxiang.mail.public-address",
                "https://dingxiang.example"));
        application.follow(clock);
        application.get(Counties.class).createIfAbsent(List.of("220322", "220284", "222401"));
        server = application.get(EmbeddedServer.class).start();
    }

    TestApplication application() {
        return application;
    }

    URI address() {
        return server.getURI();
    }

    /** A new account of a whole county, or of everything, not signed in. */
    void account(String name, Role role, String county) {
        SignedIn.account(application, name, role, county == null ? null : county.substring(0, 2), null, county, null, null);
    }

    SignedIn in(String name) {
        SignedIn in = SignedIn.as(address(), name);
        in.get("/account");
        return in;
    }

    /** What was done to an account, the latest first. */
    List<String> audited(String object) {
        return application.get(AuditLog.class).page(new AuditQuery(null, object, null, null, null, null), new AuditScope(null, true),
                AuditSearch.NEWEST, 100).stream().map(AuditedEntry::action).toList();
    }

    /** The one-time code of this moment. */
    String code(String secret, Instant at) {
        TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
        try {
            return generator.generateOneTimePasswordString(new SecretKeySpec(new Base32().decode(secret.replace(" ", "")),
                    generator.getAlgorithm()), at, Locale.ROOT);
        } catch (InvalidKeyException neverForHmac) {
            throw new IllegalStateException(neverForHmac);
        }
    }

    @Override
    public void close() {
        server.stop();
        application.close();
        database.close();
    }
}
