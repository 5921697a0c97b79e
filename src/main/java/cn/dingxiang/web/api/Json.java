package cn.dingxiang.web.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** JSON read into maps, lists and plain values, strictly, and written from them. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() { }

    /** @throws ApiProblem when it is none; what was sent is not quoted */
    static Object read(byte[] body) {
        try {
            return MAPPER.readValue(body == null ? new byte[0] : body, Object.class);
        } catch (JsonProcessingException malformed) {
            String line = malformed.getLocation() == null ? "1" : Integer.toString(malformed.getLocation().getLineNr());
            String column = malformed.getLocation() == null ? "1" : Integer.toString(malformed.getLocation().getColumnNr());
            throw ApiProblem.badRequest("not-json", line, column);
        } catch (IOException notInUnicode) {
            throw ApiProblem.badRequest("not-json", "1", "1");
        }
    }

    static byte[] bytes(Object tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("not a tree of maps, lists and plain values", unwritable);
        }
    }

    static String text(Object tree) {
        return new String(bytes(tree), StandardCharsets.UTF_8);
    }
}
