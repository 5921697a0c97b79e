package cn.dingxiang.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/** JSON files as trees of JDK maps and lists, read one element at a time. */
final class JsonTrees {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private JsonTrees() { }

    /** Hands each object of the file to {@code reader}: the file holds one object, or an array of them. */
    static void each(Path file, Consumer<Object> reader) throws IOException {
        try (JsonParser parser = MAPPER.getFactory().createParser(file.toFile())) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                parser.nextToken();
                try (MappingIterator<Object> items = MAPPER.readValues(parser, Object.class)) {
                    while (items.hasNextValue()) {
                        reader.accept(items.nextValue());
                    }
                }
            } else {
                reader.accept(MAPPER.readValue(parser, Object.class));
            }
        }
    }

    static JsonGenerator writer(OutputStream out) throws IOException {
        return MAPPER.getFactory().createGenerator(out).useDefaultPrettyPrinter();
    }
}
