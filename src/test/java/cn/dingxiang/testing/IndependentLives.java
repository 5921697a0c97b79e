package cn.dingxiang.testing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * 700 random lives, plausible and chaotic, and what an evaluator written independently from the domain rules, by someone who never saw
 * this code, says of them.
 */
public final class IndependentLives {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private IndependentLives() { }

    /** Scenario trees. */
    public static List<Map<String, Object>> scenarios() {
        return read("scenarios");
    }

    /** Results, in the same order, without the reasons of answers. */
    public static List<Map<String, Object>> expected() {
        return read("expected");
    }

    /** The tree as JSON. */
    public static String json(Object tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> read(String name) {
        try (InputStream file = new GZIPInputStream(IndependentLives.class.getResourceAsStream("/independent/" + name + ".json.gz"))) {
            return (List<Map<String, Object>>) (List<?>) MAPPER.readValue(file, List.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
