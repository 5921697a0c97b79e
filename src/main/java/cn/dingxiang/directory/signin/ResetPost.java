package cn.dingxiang.directory.signin;

import java.time.Duration;

/** Port: mails the link by which a password is set anew. */
@FunctionalInterface
public interface ResetPost {

    /** @param email where to @param token to be in the link and nowhere else @param good how long the link is good */
    void send(String username, String name, String email, String token, Duration good);
}
