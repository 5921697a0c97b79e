package cn.dingxiang.web.page;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A page's address taken apart, so that lists keep their state in it: filters, sort, place. Values that are empty are left out. */
public final class AddressParts {
    private final String path;
    private final Map<String, List<String>> parameters;

    private AddressParts(String path, Map<String, List<String>> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    /** @param address path and parameters, as a browser sends them */
    public static AddressParts of(String address) {
        int mark = address.indexOf('?');
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (mark >= 0) {
            for (String pair : address.substring(mark + 1).split("&")) {
                int equals = pair.indexOf('=');
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                if (!value.isBlank()) {
                    parameters.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>()).add(value);
                }
            }
        }
        return new AddressParts(mark < 0 ? address : address.substring(0, mark), parameters);
    }

    public String path() {
        return path;
    }

    /** The first value of a parameter; empty when there is none. */
    public String first(String name) {
        List<String> values = parameters.get(name);
        return values == null ? "" : values.get(0);
    }

    public List<String> all(String name) {
        return List.copyOf(parameters.getOrDefault(name, List.of()));
    }

    public boolean has(String name) {
        return parameters.containsKey(name);
    }

    /** The same with one parameter set; an empty value takes it away. */
    public AddressParts with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        if (value == null || value.isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, List.of(value));
        }
        return new AddressParts(path, changed);
    }

    public AddressParts without(String... names) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        for (String name : names) {
            changed.remove(name);
        }
        return new AddressParts(path, changed);
    }

    /** The same with another path, such as an export's. */
    public AddressParts at(String other) {
        return new AddressParts(other, parameters);
    }

    /** As a link needs it. */
    public String text() {
        StringBuilder text = new StringBuilder(path);
        char mark = '?';
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            for (String value : parameter.getValue()) {
                text.append(mark).append(encoded(parameter.getKey())).append('=').append(encoded(value));
                mark = '&';
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return text();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
