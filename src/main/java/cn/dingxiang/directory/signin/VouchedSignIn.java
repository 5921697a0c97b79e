package cn.dingxiang.directory.signin;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Signs in whom an OpenID provider vouches for. It asks for no one-time code and no new password: how well people prove themselves there
 * is the provider's matter.
 */
@Singleton
public final class VouchedSignIn {
    /** How such a session began, as audited. */
    static final String WAY = "openid";

    private final SignInBook book;
    private final SignIn signIn;
    private final AuditTrail trail;

    public VouchedSignIn(SignInBook book, SignIn signIn, AuditTrail trail) {
        this.book = book;
        this.signIn = signIn;
        this.trail = trail;
    }

    /**
     * Signs in to the account that is theirs.
     *
     * @param device what the browser calls itself; null when it does not say
     * @param from   network address; null when there is none
     * @return the session's token; empty when no open account is theirs, which is audited with their subject
     */
    public Optional<String> signIn(Vouched who, OpenIdMatch match, String device, String from) {
        Optional<SignInState> found = account(who, match).filter(state -> state.closedAt() == null);
        if (found.isEmpty()) {
            trail.record(new AuditEntry(new Actor("visitor", null, null, null, null, null, null, from), "account.sign-in-unknown",
                    "account:openid", null, who.subject(), null));
        }
        return found.map(state -> signIn.start(state.account(), WAY, device, from));
    }

    private Optional<SignInState> account(Vouched who, OpenIdMatch match) {
        Optional<SignInState> tied = book.bySubject(who.subject());
        if (tied.isPresent()) {
            return tied;
        }
        // an account tied to somebody else there is not this one's, whatever its address
        return switch (match) {
            case SUBJECT -> Optional.empty();
            case EMAIL -> only(who.email() == null ? List.of() : book.byEmail(who.email())).filter(state -> state.subject() == null);
            case USERNAME -> Optional.ofNullable(who.username()).flatMap(book::find).filter(state -> state.subject() == null);
        };
    }

    private static Optional<SignInState> only(List<SignInState> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
