package cn.dingxiang.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code openapi.yml} as tests read it: its operations in order. */
final class ApiDocument {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String BOUNDARY = "between-the-parts";

    private ApiDocument() { }

    /** A body in parts: {@code file} is a file, the others are texts. */
    static String parts(Map<String, ?> parts) {
        StringBuilder body = new StringBuilder();
        String file = "\"; filename=\"../答复.exe\"\r\nContent-Type: application/x-msdownload";
        parts.forEach((name, content) -> body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"")
                .append(name).append(name.equals("file") ? file : "\"").append("\r\n\r\n").append(content).append("\r\n"));
        return body.append("--").append(BOUNDARY).append("--\r\n").toString();
    }

    /**
     * An operation.
     *
     * @param scopes any of which is enough; none where no token is asked for
     * @param tree   all that is said of it
     */
    record Operation(String id, String method, String path, Set<String> scopes, Map<String, Object> tree) {

        @Override
        public String toString() {
            return method + " " + path;
        }

        /** Its example's address: parameters that have an example, with these in their place. */
        String address(Map<String, String> instead) {
            String address = path;
            List<String> query = new ArrayList<>();
            for (Map<String, Object> parameter : list(tree.get("parameters"))) {
                String name = (String) parameter.get("name");
                if (name == null) {
                    continue;
                }
                Object value = instead.getOrDefault(name, parameter.get("example") == null ? null : parameter.get("example").toString());
                if (value != null) {
                    String encoded = URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20");
                    if ("path".equals(parameter.get("in"))) {
                        address = address.replace("{" + name + "}", encoded);
                    } else {
                        query.add(name + "=" + encoded);
                    }
                }
            }
            return query.isEmpty() ? address : address + "?" + String.join("&", query);
        }

        boolean has(String parameter) {
            return list(tree.get("parameters")).stream().anyMatch(each -> parameter.equals(each.get("name")));
        }

        /** Whether it changes something: then it can come with an idempotency key. */
        boolean isWrite() {
            return list(tree.get("parameters")).stream().anyMatch(each -> String.valueOf(each.get("$ref")).endsWith("/IdempotencyKey"));
        }

        /** Whether it must be said in the address what of a list is asked for. */
        boolean isNarrowed() {
            return list(tree.get("parameters")).stream().anyMatch(each -> "query".equals(each.get("in"))
                    && Boolean.TRUE.equals(each.get("required")));
        }

        boolean isRead() {
            return method.equals("GET");
        }

        /** Its example's body as it is sent; null for none. */
        String body() {
            if (!tree.containsKey("requestBody")) {
                return null;
            }
            Object example = at(tree, "requestBody", "content", sent()).get("example");
            return switch (sent()) {
                case "application/octet-stream" -> (String) example;
                case "multipart/form-data" -> parts(at(tree, "requestBody", "content", sent(), "example"));
                default -> json(example);
            };
        }

        /** Media type of its body; JSON where it has none. */
        private String sent() {
            return tree.containsKey("requestBody") ? at(tree, "requestBody", "content").keySet().iterator().next() : "application/json";
        }

        /** As its body says what it is. */
        String contentType() {
            return sent().equals("multipart/form-data") ? sent() + "; boundary=" + BOUNDARY : sent();
        }

        int status() {
            return Integer.parseInt(at(tree, "responses").keySet().iterator().next());
        }

        Map<String, Object> content() {
            return at(tree, "responses", Integer.toString(status()), "content");
        }

        /** The credential it asks for: {@code token} or {@code credential}. */
        String scheme() {
            return list(tree.get("security")).get(0).keySet().iterator().next();
        }
    }

    static Map<String, Object> read() {
        try (InputStream in = ApiDocument.class.getResourceAsStream("/cn/dingxiang/web/api/openapi.yml")) {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(8 << 20);
            return new Yaml(new SafeConstructor(options)).load(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        at(read(), "paths").forEach((path, methods) -> map(methods).forEach((method, said) -> {
            Map<String, Object> tree = map(said);
            Set<String> scopes = new TreeSet<>();
            list(tree.get("security")).forEach(each -> each.values().forEach(names -> scopes.addAll(texts(names))));
            operations.add(new Operation((String) tree.get("operationId"), method.toUpperCase(java.util.Locale.ROOT), path, scopes, tree));
        }));
        return operations;
    }

    static String json(Object tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    static Map<String, Object> at(Map<String, Object> tree, String... names) {
        Map<String, Object> found = tree;
        for (String name : names) {
            found = map(found.get(name));
        }
        return found;
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((name, inner) -> map.put(String.valueOf(name), inner));
        return map;
    }

    private static List<String> texts(Object value) {
        return ((List<?>) value).stream().map(String::valueOf).toList();
    }

    private static List<Map<String, Object>> list(Object value) {
        return value == null ? List.of() : ((List<?>) value).stream().map(ApiDocument::map).toList();
    }
}
