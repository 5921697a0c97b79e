package cn.dingxiang.web.api;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.web.page.Worded;
import java.util.List;
import java.util.Locale;

/**
 * The API's document as a page: all operations, and one group of them whole.
 *
 * @param about  what is said of the whole, a paragraph an item
 * @param groups all of them
 * @param shown  the group shown whole; null on the first page
 */
public record ApiDocumentPage(Locale locale, List<String> about, List<Group> groups, Group shown) implements Worded {
    public ApiDocumentPage {
        about = List.copyOf(about);
        groups = List.copyOf(groups);
    }

    /** @param name as in the address @param title as shown */
    public record Group(String name, String title, List<Operation> operations) {
        public Group {
            operations = List.copyOf(operations);
        }
    }

    /**
     * @param scopes any of which is enough; none where no token is asked for
     * @param body   an example of the body; empty when there is none
     * @param answer an example of the answer; empty for files
     */
    public record Operation(String id, String method, String path, String summary, List<String> scopes, List<Field> fields, String body,
                            String answer) {
        public Operation {
            scopes = List.copyOf(scopes);
            fields = List.copyOf(fields);
        }
    }

    /** A parameter or a field of the body. @param choices none when it is no choice */
    public record Field(String name, String type, String description, boolean required, List<String> choices) {
        public Field {
            choices = List.copyOf(choices);
        }
    }

    public String language() {
        return Bundle.isEnglish(locale) ? "en" : "zh-CN";
    }

    public String title() {
        return shown == null ? text("document.title") : shown.title();
    }

    /** The same page in the other language. */
    public String otherLanguage() {
        return "/api/v1?lang=" + (Bundle.isEnglish(locale) ? "zh" : "en") + (shown == null ? "" : "&show=" + shown.name());
    }

    @Override
    public Bundle words() {
        return Bundle.named(ApiProblem.WORDS);
    }
}
