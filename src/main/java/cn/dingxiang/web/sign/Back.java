package cn.dingxiang.web.sign;

import java.util.Optional;

/** The page somebody wanted before they were sent to sign in. */
final class Back {

    private Back() { }

    /** Only a page of this site is gone back to. @param back null when there is none */
    static Optional<String> local(String back) {
        boolean own = back != null && back.startsWith("/") && !back.startsWith("//") && !back.contains("\\")
                && back.chars().allMatch(letter -> letter > ' ' && letter < 127);
        return own ? Optional.of(back) : Optional.empty();
    }
}
