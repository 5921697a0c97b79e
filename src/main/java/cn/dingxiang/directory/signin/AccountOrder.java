package cn.dingxiang.directory.signin;

import java.util.Objects;

/** In which order accounts are listed. @param by what @param downwards whether the last comes first */
public record AccountOrder(By by, boolean downwards) {
    public static final AccountOrder USERNAMES = new AccountOrder(By.USERNAME, false);

    /** What they can be ordered by; upwards by when they last signed in, those come first who never did. */
    public enum By { USERNAME, NAME, ROLE, PLACE, SIGNED_IN }

    public AccountOrder {
        Objects.requireNonNull(by, "by");
    }
}
