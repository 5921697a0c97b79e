package cn.dingxiang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What was measured, by name, in the order it came; written as one flat JSON object and as a table. */
public final class Results {
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Notes a number or a text. */
    public void put(String name, Object value) {
        values.put(name, value);
    }

    /** Notes all of these. */
    public void putAll(Map<String, Double> measured) {
        values.putAll(measured);
    }

    /**
     * Notes how {@code first} compares with {@code second}, as {@code ratio.<name>}, and the target beside it.
     *
     * @param target such as {@code "<= 2"}
     */
    public void ratio(String name, double first, double second, String target) {
        values.put("ratio." + name, first / second);
        values.put("target." + name, target);
    }

    /** Writes the JSON object. */
    void write(Path file) throws IOException {
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        StringBuilder json = new StringBuilder("{\n");
        values.forEach((name, value) -> json.append(json.length() > 2 ? ",\n" : "").append("  \"").append(name).append("\": ")
                .append(value instanceof Number number ? number(number)
                        : "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\""));
        Files.writeString(file, json.append("\n}\n"));
    }

    /** The table for people. */
    String table() {
        StringBuilder table = new StringBuilder();
        values.forEach((name, value) -> {
            if (!name.startsWith("target.")) {
                String target = name.startsWith("ratio.") ? "   " + values.getOrDefault("target" + name.substring(5), "") : "";
                table.append("%-28s %16s%s%n".formatted(name, value instanceof Number number ? number(number) : value, target));
            }
        });
        return table.toString();
    }

    private static String number(Number number) {
        if (number instanceof Double real) {
            return Double.isFinite(real) ? String.format(Locale.ROOT, Math.abs(real) >= 1000 ? "%.0f" : "%.5f", real) : "null";
        }
        return number.toString();
    }
}
