package cn.dingxiang.directory.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every action the product records is named in words, in both languages. */
class ActionWordsTest {
    private static final Path SOURCE = Path.of("src/main/java");
    private static final Pattern RECORDS = Pattern.compile("AuditEntry|Authorship|AuditTrail");
    private static final Pattern DOTTED = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"");
    /** Statements in which a dotted word is a key of a bundle, not an action. */
    private static final Pattern OTHERWISE = Pattern.compile("refused|Refused|require|WORDS|problem|text\\(|say\\(|Bundle|Said\\.|UnreadableFile|word\\(|under\\(|put\\(");
    private static final List<String> OF_CASES = List.of("case.confirm", "case.begin-verifying", "case.close-as-gone");

    @Test
    void every_action_recorded_in_the_source_has_words() {
        Set<String> recorded = recorded();
        assertThat(recorded).as("what is looked through").hasSizeGreaterThan(60).contains("account.sign-in", "person.view", "event.add");
        assertThat(recorded).isSubsetOf(ActionWords.known());
        assertThat(ActionWords.known()).containsAll(OF_CASES);
    }

    @Test
    void both_languages_name_the_same_actions_and_their_groups() {
        for (String action : ActionWords.known()) {
            assertThat(ActionWords.of(action, Locale.ENGLISH)).as(action).isNotEqualTo(action)
                    .isNotEqualTo(ActionWords.of(action, Locale.ROOT));
            assertThat(ActionWords.group(ActionWords.groupOf(action), Locale.ENGLISH)).as(action).doesNotStartWith("group.");
        }
    }

    private static Set<String> recorded() {
        Set<String> actions = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCE)) {
            files.filter(file -> file.toString().endsWith(".java")).map(ActionWordsTest::read).filter(text -> RECORDS.matcher(text).find())
                    .forEach(text -> {
                        Matcher dotted = DOTTED.matcher(text);
                        while (dotted.find()) {
                            String before = text.substring(Math.max(0, dotted.start() - 160), dotted.start());
                            String statement = before.substring(Math.max(before.lastIndexOf(';'), Math.max(before.lastIndexOf('{'),
                                    before.lastIndexOf('}'))) + 1);
                            if (!OTHERWISE.matcher(statement).find()) {
                                actions.add(dotted.group(1));
                            }
                        }
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return actions;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
