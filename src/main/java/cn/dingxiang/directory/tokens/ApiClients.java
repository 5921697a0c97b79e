package cn.dingxiang.directory.tokens;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Division;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.signin.TokenHash;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which programs may call: let in, given another token and turned away by administrators and the province. A token is told once. */
@Singleton
public class ApiClients {
    /** The bundle of what is refused. */
    public static final String WORDS = "cn.dingxiang.directory.tokens.words";
    private static final Set<Role> KEEPERS = EnumSet.of(Role.PROVINCE, Role.ADMINISTRATOR);
    private static final String MARK = "dx1_";
    private static final int BYTES = 32;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_YEARS = 3;

    private final ApiClientBook book;
    private final Divisions divisions;
    private final AuditTrail audit;
    private final CivilTime time;
    private final SecureRandom random = new SecureRandom();

    public ApiClients(ApiClientBook book, Divisions divisions, AuditTrail audit, CivilTime time) {
        this.book = book;
        this.divisions = divisions;
        this.audit = audit;
        this.time = time;
    }

    /** A client with its token, which is told this once. */
    public record WithToken(long id, String token) {
        /** Without the token. */
        @Override
        public String toString() {
            return "WithToken[" + id + "]";
        }
    }

    /**
     * Lets a program in.
     *
     * @param place     the division it acts for: 2, 4 or 6 digits
     * @param expiresOn the last good day, three years ahead at most
     * @throws Refused saying what is wrong with what was given
     */
    @Transactional
    public WithToken create(Actor actor, String name, String place, Set<ApiScope> scopes, LocalDate expiresOn) {
        require(mayKeep(actor) && place != null && (actor.province() == null || place.startsWith(actor.province())), "out-of-reach");
        require(divisions.find(place).filter(Division::isCurrent).filter(known -> known.code().equals(place)
                && known.level() != Division.Level.TOWNSHIP).isPresent(), "place");
        require(name != null && !name.isBlank() && name.strip().length() <= LONGEST_NAME, "name", LONGEST_NAME);
        require(!scopes.isEmpty(), "scopes");
        scopes.stream().filter(scope -> !scope.fits(place)).findFirst().ifPresent(scope -> {
            throw new Refused(WORDS, "scope-place", scope.code());
        });
        LocalDate today = time.today();
        require(expiresOn != null && !expiresOn.isBefore(today) && !expiresOn.isAfter(today.plusYears(LONGEST_YEARS)), "expiry",
                LONGEST_YEARS);
        String token = invent();
        ApiClient client = new ApiClient(0, name.strip(), place, scopes, expiresOn, now(), actor.name(), null, null, null);
        long id = book.add(client, TokenHash.of(token));
        audit.record(entry(actor, "api-client.create", id, client, null, told(client)));
        return new WithToken(id, token);
    }

    /** Gives a client another token; the old one is good for nothing from now on. */
    @Transactional
    public WithToken rotate(Actor actor, long id) {
        ApiClient client = active(actor, id);
        String token = invent();
        book.rotate(id, TokenHash.of(token), now());
        audit.record(entry(actor, "api-client.rotate", id, client, null, null));
        return new WithToken(id, token);
    }

    /** Turns a client away for good. */
    @Transactional
    public void revoke(Actor actor, long id) {
        ApiClient client = active(actor, id);
        book.revoke(id, now());
        audit.record(entry(actor, "api-client.revoke", id, client, told(client), null));
    }

    /** The clients of what the actor sees, those turned away too, the newest first. */
    public List<ApiClient> list(Actor actor) {
        require(mayKeep(actor), "out-of-reach");
        return book.in(actor.province() == null ? "" : actor.province());
    }

    /** @throws Refused when there is none that the actor keeps */
    public ApiClient find(Actor actor, long id) {
        return book.find(id).filter(client -> mayKeep(actor) && (actor.province() == null || actor.province().equals(client.province())))
                .orElseThrow(() -> new Refused(WORDS, "unknown"));
    }

    /** Whose token this is, if it is good today. */
    public Optional<ApiClient> authenticate(String token) {
        if (!token.startsWith(MARK)) {
            return Optional.empty();
        }
        LocalDateTime now = now();
        Optional<ApiClient> client = book.byToken(TokenHash.of(token)).filter(known -> known.isActiveOn(now.toLocalDate()));
        client.ifPresent(known -> book.used(known.id(), now));
        return client;
    }

    private ApiClient active(Actor actor, long id) {
        ApiClient client = find(actor, id);
        require(client.revokedAt() == null, "revoked");
        return client;
    }

    private String invent() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private LocalDateTime now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static AuditEntry entry(Actor actor, String action, long id, ApiClient client, String before, String after) {
        String county = client.place().length() == 6 ? client.place() : null;
        return new AuditEntry(actor, action, "api-client:" + id, county, before, after, null);
    }

    private static String told(ApiClient client) {
        return client.name() + " " + client.place() + " " + client.scopes().stream().map(ApiScope::code).collect(Collectors.joining(" "))
                + " " + client.expiresOn();
    }

    private static boolean mayKeep(Actor actor) {
        return actor.role() != null && KEEPERS.contains(actor.role());
    }

    private static void require(boolean holds, String problem, Object... arguments) {
        if (!holds) {
            throw new Refused(WORDS, problem, arguments);
        }
    }
}
