package cn.dingxiang.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LocalWordsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    /** Terms of law and policy, which are the same everywhere, and the names of kinds of place. */
    private static final String TERMS = "县级|县管|县内|跨县|县（市、区）|县代码|任何县、市、省|选县|两人以下的县由市或省";
    private static final Locale BANNER = PlaceKind.BANNER.in(Locale.ROOT);

    @Test
    void no_page_speaks_of_counties_to_a_banner_but_in_terms_of_law() throws IOException {
        List<String> left = new ArrayList<>();
        for (String name : namesOfBundles()) {
            ResourceBundle words = Bundle.named(name).in(BANNER);
            words.keySet().stream().filter(key -> words.getString(key).replaceAll(TERMS, "").contains("县"))
                    .forEach(key -> left.add(name + " " + key + "=" + words.getString(key)));
        }
        assertThat(left).isEmpty();
    }

    @Test
    void words_stay_as_they_are_where_counties_are_called_so() {
        assertThat(Bundle.atPlace("签约县卫生健康局", Locale.ROOT)).isEqualTo("签约县卫生健康局");
        assertThat(Bundle.atPlace("county hospital of the county", PlaceKind.DISTRICT.in(Locale.ENGLISH)))
                .as("a term of policy stays").isEqualTo("county hospital of the district");
        assertThat(Bundle.atPlace("County", PlaceKind.BANNER.in(Locale.ENGLISH))).isEqualTo("Banner");
    }

    @Test
    void what_is_put_into_a_sentence_stays_as_it_was_typed() {
        Bundle bundle = Bundle.named("cn.dingxiang.web.casework.words");
        assertThat(bundle.say(BANNER, "sentence.STUDENT", "某人", "1", "事", "2026-01-01", "梨树县卫生健康局"))
                .contains("签约旗").contains("梨树县卫生健康局");
    }

    private static List<String> namesOfBundles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("cn/dingxiang"))) {
            return files.map(file -> RESOURCES.relativize(file).toString().replace('/', '.'))
                    .filter(file -> file.endsWith(".properties") && !file.endsWith("_en.properties"))
                    .map(file -> file.substring(0, file.length() - ".properties".length()))
                    .filter(name -> Stream.of(".web.", ".obligation.", ".placement.", ".review.", ".casework.", ".confirmation.", ".work.")
                            .anyMatch(name::contains))
                    .sorted().toList();
        }
    }
}
