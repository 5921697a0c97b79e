package cn.dingxiang.web.account;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Worded;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Taking up one-time codes. @param secret to type where no picture can be taken, in groups of four */
public record CodePage(Locale locale, QrPicture picture, String secret, Form form) implements Worded {
    private static final String ISSUER = "定向履约";

    static CodePage of(Locale locale, String username, String secret, Form form) {
        String address = "otpauth://totp/" + encoded(ISSUER) + ":" + encoded(username) + "?secret=" + secret + "&issuer=" + encoded(ISSUER);
        return new CodePage(locale, QrPicture.of(address), secret.replaceAll("(.{4})(?=.)", "$1 "), form);
    }

    @Override
    public Bundle words() {
        return OwnPage.WORDS;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "CodePage";
    }
}
