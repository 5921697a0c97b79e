package cn.dingxiang.cli;

import cn.dingxiang.agreement.Bundle;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine.Model.CommandSpec;

/** The words of the command line: Chinese, or English after {@code --lang en}. Help texts and messages are one bundle. */
final class Texts {
    static final String BUNDLE = "cn.dingxiang.cli.texts";

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** In the language this command line was started in. */
    static Texts of(CommandSpec spec) {
        return new Texts(spec.root().resourceBundle());
    }

    static ResourceBundle bundle(Locale locale) {
        return Bundle.named(BUNDLE).in(locale);
    }

    /** The language asked for by {@code --lang}, wherever it stands; it must be known before help can be written. */
    static Locale language(String... arguments) {
        int option = Arrays.asList(arguments).indexOf("--lang");
        boolean english = Arrays.asList(arguments).contains("--lang=en")
                || option >= 0 && option + 1 < arguments.length && arguments[option + 1].equals("en");
        return english ? Locale.ENGLISH : Locale.ROOT;
    }

    /** {@link Locale#ROOT} stands for Chinese. */
    Locale locale() {
        return bundle.getLocale();
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale()).format(arguments);
    }
}
