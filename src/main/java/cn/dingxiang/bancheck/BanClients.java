package cn.dingxiang.bancheck;

import cn.dingxiang.casework.Transactions;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Secrets;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who may ask: admitted, given a new secret and turned away by the province. A secret is told once and kept as a hash. */
@Singleton
public final class BanClients {
    static final String WORDS = "cn.dingxiang.bancheck.words";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{2,39}");
    private static final Pattern PROVINCE = Pattern.compile("[1-9][0-9]");
    private static final int LONGEST_NAME = 120;

    private final ClientBook book;
    private final Secrets secrets;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final CivilTime time;
    private final String nobodysHash;

    BanClients(ClientBook book, Secrets secrets, Transactions transactions, AuditTrail audit, CivilTime time) {
        this.book = book;
        this.secrets = secrets;
        this.transactions = transactions;
        this.audit = audit;
        this.time = time;
        this.nobodysHash = secrets.hash(secrets.invent());
    }

    /** Admits a client. @return its secret, told this once @throws Refused what is wrong with what was given */
    public String create(Actor actor, String id, String name, BanClient.Kind kind, String province) {
        require(PROVINCE.matcher(province).matches(), "refused.province");
        requireProvince(actor, province);
        require(ID.matcher(id).matches(), "refused.id");
        require(!name.isBlank() && name.length() <= LONGEST_NAME, "refused.name");
        String secret = secrets.invent();
        BanClient client = new BanClient(id, name.strip(), kind, province, time.now().truncatedTo(ChronoUnit.MICROS), null);
        return transactions.inOne(() -> {
            require(book.add(client, secrets.hash(secret), actor.name()), "refused.taken");
            audit.record(new AuditEntry(actor, "ban-client.create", "client:" + id, null, kind + " " + client.name(), null));
            return secret;
        });
    }

    /** Gives a client a new secret; the old one no longer works. @return the new one */
    public String rotate(Actor actor, String id) {
        BanClient client = active(actor, id);
        String secret = secrets.invent();
        return transactions.inOne(() -> {
            book.rotate(client.id(), secrets.hash(secret), time.now().truncatedTo(ChronoUnit.MICROS));
            audit.record(new AuditEntry(actor, "ban-client.rotate", "client:" + id, null, null, null));
            return secret;
        });
    }

    /** Turns a client away for good. */
    public void revoke(Actor actor, String id) {
        BanClient client = active(actor, id);
        transactions.inOne(() -> {
            book.revoke(client.id(), time.now().truncatedTo(ChronoUnit.MICROS));
            audit.record(new AuditEntry(actor, "ban-client.revoke", "client:" + id, null, null, null));
            return null;
        });
    }

    /** The clients of the actor's province, those turned away too. */
    public List<BanClient> list(Actor actor) {
        require(mayKeep(actor), "refused.out-of-reach");
        return book.all().stream().filter(client -> isOf(actor, client.province())).toList();
    }

    /** The client of this id and secret. Takes as long whether there is one or not. */
    public Optional<BanClient> authenticate(String id, String secret) {
        Optional<BanClient> client = book.find(id).filter(BanClient::isActive);
        boolean right = secrets.matches(secret, client.flatMap(known -> book.secretHash(id)).orElse(nobodysHash));
        return right ? client : Optional.empty();
    }

    private BanClient active(Actor actor, String id) {
        BanClient client = book.find(id).orElseThrow(() -> new Refused(WORDS, "refused.unknown"));
        requireProvince(actor, client.province());
        require(client.isActive(), "refused.revoked");
        return client;
    }

    private static void requireProvince(Actor actor, String province) {
        require(mayKeep(actor) && isOf(actor, province), "refused.out-of-reach");
    }

    private static boolean mayKeep(Actor actor) {
        return actor.role() == Role.PROVINCE || actor.role() == Role.ADMINISTRATOR;
    }

    private static boolean isOf(Actor actor, String province) {
        return actor.province() == null || actor.province().equals(province);
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new Refused(WORDS, problem);
        }
    }
}
