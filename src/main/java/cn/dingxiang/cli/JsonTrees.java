package cn.dingxiang.cli;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** JSON files as trees of JDK maps and lists, read one element at a time. */
final class JsonTrees {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final ObjectWriter WRITER = MAPPER.writerWithDefaultPrettyPrinter();

    private JsonTrees() { }

    /**
     * Hands each value of the file to {@code reader}: the file holds one object, or an array of them, and nothing after it.
     *
     * @throws JsonProcessingException where it is not JSON
     * @throws IOException             if the file cannot be read
     */
    static void each(Path file, Consumer<Object> reader) throws IOException {
        try (JsonParser parser = MAPPER.getFactory().createParser(file.toFile())) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    reader.accept(MAPPER.readValue(parser, Object.class));
                }
            } else if (first == null) {
                throw new JsonParseException(parser, "empty");
            } else {
                reader.accept(MAPPER.readValue(parser, Object.class));
            }
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "more than one value");
            }
        }
    }

    /** {@code tree} as indented JSON in UTF-8. */
    static byte[] bytes(Object tree) {
        try {
            return WRITER.writeValueAsBytes(tree);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("not a tree of maps, lists and plain values", unwritable);
        }
    }
}
