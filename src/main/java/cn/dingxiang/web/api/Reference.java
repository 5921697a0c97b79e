package cn.dingxiang.web.api;

import cn.dingxiang.agreement.Bundle;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The API's document, {@code openapi.yml}, as it is handed out and as the page shows it. Read once. */
@Singleton
final class Reference {
    private static final String RESOURCE = "/cn/dingxiang/web/api/openapi.yml";
    private static final int LONGEST = 4 << 20;
    private static final ObjectWriter PRETTY = new ObjectMapper().writerWithDefaultPrettyPrinter();

    private final String text;
    private final Map<?, ?> tree;

    Reference() {
        try (InputStream in = Objects.requireNonNull(Reference.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        tree = new Yaml(new SafeConstructor(options)).load(text);
    }

    /** As it is handed out. */
    String text() {
        return text;
    }

    /** What is said of the whole: the Chinese paragraphs, or the English ones. */
    List<String> about(Locale locale) {
        String both = (String) map(tree.get("info")).get("description");
        String[] languages = both.split("\n\n", 2);
        return languages[Bundle.isEnglish(locale) ? 1 : 0].lines().filter(line -> !line.isBlank()).map(line -> line.replace("`", ""))
                .toList();
    }

    /** The operations by group, in the document's order. */
    List<ApiDocumentPage.Group> groups(Locale locale) {
        boolean english = Bundle.isEnglish(locale);
        Map<String, List<ApiDocumentPage.Operation>> byTag = new LinkedHashMap<>();
        map(tree.get("paths")).forEach((path, methods) -> map(methods).forEach((method, said) -> {
            Map<?, ?> operation = map(said);
            byTag.computeIfAbsent(String.valueOf(list(operation.get("tags")).get(0)), tag -> new ArrayList<>())
                    .add(operation(String.valueOf(method).toUpperCase(Locale.ROOT), (String) path, operation, english));
        }));
        return list(tree.get("tags")).stream().map(Reference::map).map(tag -> new ApiDocumentPage.Group((String) tag.get("name"),
                (String) tag.get(english ? "x-name-en" : "x-name-zh"), byTag.getOrDefault((String) tag.get("name"), List.of()))).toList();
    }

    private static ApiDocumentPage.Operation operation(String method, String path, Map<?, ?> said, boolean english) {
        List<String> scopes = new ArrayList<>();
        list(said.get("security")).forEach(each -> map(each).values().forEach(names -> list(names).forEach(name ->
                scopes.add((String) name))));
        List<ApiDocumentPage.Field> fields = new ArrayList<>();
        list(said.get("parameters")).stream().map(Reference::map).filter(parameter -> parameter.containsKey("name"))
                .forEach(parameter -> fields.add(field((String) parameter.get("name"), map(parameter.get("schema")),
                        (String) parameter.get("description"), Boolean.TRUE.equals(parameter.get("required")), english)));
        Map<?, ?> body = content(said.get("requestBody"));
        Map<?, ?> schema = body == null ? Map.of() : map(body.get("schema"));
        Map<?, ?> one = schema.containsKey("oneOf") ? map(list(schema.get("oneOf")).get(0)) : schema;
        if (one.containsKey("properties")) {
            map(one.get("properties")).forEach((name, property) -> fields.add(field((String) name, map(property),
                    (String) map(property).get("description"), list(one.get("required")).contains(name), english)));
        }
        Map<?, ?> answer = content(map(said.get("responses")).values().iterator().next());
        return new ApiDocumentPage.Operation((String) said.get("operationId"), method, path,
                (String) said.get(english ? "x-summary-en" : "summary"), scopes, fields, example(body), example(answer));
    }

    /** Descriptions are written in both languages, parted by a slash between spaces. */
    private static ApiDocumentPage.Field field(String name, Map<?, ?> schema, String description, boolean required, boolean english) {
        String[] languages = description == null ? new String[] {"", ""} : description.split(" / ", 2);
        String type = schema.containsKey("format") ? schema.get("format").toString() : String.valueOf(schema.get("type"));
        List<String> choices = list(schema.get("enum")).stream().map(String::valueOf).toList();
        return new ApiDocumentPage.Field(name, type, languages[english && languages.length > 1 ? 1 : 0], required, choices);
    }

    private static Map<?, ?> content(Object holder) {
        if (holder == null || !map(holder).containsKey("content")) {
            return null;
        }
        return map(map(map(holder).get("content")).values().iterator().next());
    }

    private static String example(Map<?, ?> content) {
        Object example = content == null ? null : content.get("example");
        if (example == null) {
            return "";
        }
        try {
            return example instanceof String text ? text : PRETTY.writeValueAsString(example);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static List<?> list(Object value) {
        return value == null ? List.of() : (List<?>) value;
    }
}
