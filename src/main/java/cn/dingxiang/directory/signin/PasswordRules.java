package cn.dingxiang.directory.signin;

import cn.dingxiang.directory.Refused;
import java.util.Locale;
import java.util.Set;

/** What a password must be like. Length comes first, as NIST SP 800-63B section 5.1.1 has it; nobody is made to mix kinds of letters. */
public final class PasswordRules {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 200;

    /** bcrypt reads no more bytes than these. */
    private static final int MOST_BYTES = 72;
    private static final Set<String> COMMON = Set.of("1234567890", "12345678910", "0123456789", "0987654321", "9876543210", "1234512345",
            "qwertyuiop", "1qaz2wsx3edc", "q1w2e3r4t5", "1q2w3e4r5t", "qwerty1234", "qwerty12345", "password12", "password123",
            "password1234", "passw0rd123", "admin12345", "admin123456", "administrator", "a123456789", "aa12345678", "abc1234567",
            "abcd123456", "woaini1314", "woaini520520", "iloveyou123", "dingxiang123", "dingxiang2026", "123456789a", "12345678qq");

    private PasswordRules() { }

    /**
     * Refuses a password that is too easy to guess.
     *
     * @throws Refused with what is wrong, in words
     */
    public static void check(String username, String password) {
        String plain = password.toLowerCase(Locale.ROOT).strip();
        if (password.length() < SHORTEST || password.length() > LONGEST
                || password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw refused("password.length", Integer.toString(SHORTEST));
        }
        if (plain.contains(username.toLowerCase(Locale.ROOT))) {
            throw refused("password.username");
        }
        if (COMMON.contains(plain) || plain.chars().distinct().count() < 4) {
            throw refused("password.common");
        }
    }

    private static Refused refused(String problem, Object... arguments) {
        return new Refused(OwnAccount.WORDS, problem, arguments);
    }
}
