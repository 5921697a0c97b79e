package cn.dingxiang.directory.signin;

/** By what an account is found when an OpenID provider vouches for somebody. A subject tied to an account always comes first. */
public enum OpenIdMatch {
    /** Only by the subject that somebody tied to the account. */
    SUBJECT,
    /** Else by an address the provider has verified, when exactly one open account has it. */
    EMAIL,
    /** Else by a username that the provider gives out. */
    USERNAME
}
