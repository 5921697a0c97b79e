package cn.dingxiang.review;

import java.util.regex.Pattern;

/** Whether text can be a mail address at all: plain ASCII, one @, a dotted domain. That it exists only sending can tell. */
public final class EmailAddress {
    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}");

    private EmailAddress() { }

    /** False for null, too long or malformed text. */
    public static boolean isValid(String text) {
        return text != null && text.length() <= LONGEST && FORM.matcher(text).matches();
    }
}
