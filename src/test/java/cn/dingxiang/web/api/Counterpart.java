package cn.dingxiang.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of {@code counterparts.txt}.
 *
 * @param route      method and template of a page; {@code *} stands for anything
 * @param operations by which a program does the same; empty for none
 * @param why        there are none; empty when there are
 */
record Counterpart(String route, List<String> operations, String why) {
    private static final Pattern LINE = Pattern.compile("(\\S+ \\S+) +([=~]) (.+)");

    static List<Counterpart> read() throws IOException {
        try (InputStream in = Counterpart.class.getResourceAsStream("/api/counterparts.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Counterpart::of).toList();
        }
    }

    private static Counterpart of(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new AssertionError(line);
        }
        boolean named = parts.group(2).equals("=");
        return new Counterpart(parts.group(1), named ? List.of(parts.group(3).split(" ")) : List.of(), named ? "" : parts.group(3));
    }

    boolean stands(String other) {
        return other.matches(Arrays.stream(route.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }
}
