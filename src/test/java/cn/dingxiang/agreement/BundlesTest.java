package cn.dingxiang.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every bundle of words says the same things in both languages. */
class BundlesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    /** What only Chinese is written with: mails, letters, what the history keeps; and how places are called, in one file for both. */
    private static final Set<String> CHINESE_ONLY = Set.of("cn.dingxiang.agreement.local", "cn.dingxiang.casework.letter.mail",
            "cn.dingxiang.casework.letters", "cn.dingxiang.casework.reasons", "cn.dingxiang.mail.words", "cn.dingxiang.review.watch.words");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)[^}]*}");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef]");
    /** Names of documents, the name of the language itself, an example of a letter's number, and words that are typed as they stand. */
    private static final Pattern MEANT = Pattern.compile("国办发〔2024〕50号（三）|国卫办科教函〔2020〕883号 四|^整改通知|^中文$|梨卫健定向|忽略|报考类别=研究生|'\\{\\{姓名}}'");

    @Test
    void both_languages_have_every_key_with_the_same_places() throws IOException {
        List<String> differences = new ArrayList<>();
        for (String name : names()) {
            ResourceBundle chinese = Bundle.named(name).in(Locale.ROOT);
            ResourceBundle english = Bundle.named(name).in(Locale.ENGLISH);
            Set<String> keys = own(name, "_en");
            if (!keys.equals(own(name, ""))) {
                differences.add(name + ": " + keys + " and " + own(name, ""));
            }
            keys.stream().filter(key -> !places(chinese.getString(key)).equals(places(english.getString(key))))
                    .forEach(key -> differences.add(name + " " + key + ": " + chinese.getString(key) + " and " + english.getString(key)));
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void english_has_no_chinese_but_what_is_named_and_typed_so() throws IOException {
        List<String> left = new ArrayList<>();
        for (String name : names()) {
            ResourceBundle english = Bundle.named(name).in(Locale.ENGLISH);
            english.keySet().stream().filter(key -> CHINESE.matcher(MEANT.matcher(english.getString(key)).replaceAll("")).find())
                    .forEach(key -> left.add(name + " " + key + ": " + english.getString(key)));
        }
        assertThat(left).isEmpty();
    }

    @Test
    void what_is_said_to_be_in_chinese_only_has_no_english() {
        assertThat(CHINESE_ONLY).allMatch(name -> Files.exists(file(name, "")) && !Files.exists(file(name, "_en")));
    }

    private static Set<String> places(String words) {
        return PLACE.matcher(words).results().map(place -> place.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys of one language alone. */
    private static Set<String> own(String name, String language) throws IOException {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(file(name, language))) {
            words.load(reader);
        }
        return new TreeSet<>(words.stringPropertyNames());
    }

    private static Path file(String name, String language) {
        return RESOURCES.resolve(name.replace('.', '/') + language + ".properties");
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("cn/dingxiang"))) {
            return files.map(file -> RESOURCES.relativize(file).toString().replace('/', '.'))
                    .filter(file -> file.endsWith(".properties") && !file.endsWith("_en.properties"))
                    .map(file -> file.substring(0, file.length() - ".properties".length()))
                    .filter(name -> !CHINESE_ONLY.contains(name)).sorted().toList();
        }
    }
}
