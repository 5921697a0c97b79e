package cn.dingxiang.directory.signin;

import java.time.LocalDateTime;

/** What came of a try to sign in. */
public sealed interface SignInResult {

    /** Signed in. @param token for the browser's cookie; it is kept nowhere */
    record SignedIn(String token, boolean mustChange) implements SignInResult { }

    /** The password is right, and the one-time code is to be given with it. */
    record CodeNeeded(boolean wrongCode) implements SignInResult { }

    /** Unknown name, wrong password or closed account: all alike. */
    record Wrong() implements SignInResult { }

    /** Too many failures of this account. */
    record Locked(LocalDateTime until) implements SignInResult { }

    /** Too many tries from this address. */
    record TooMany() implements SignInResult { }
}
