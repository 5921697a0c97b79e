package cn.dingxiang.exchange;

import cn.dingxiang.intake.Cell;
import cn.dingxiang.intake.Message;
import cn.dingxiang.intake.RowSource;
import cn.dingxiang.intake.SourceRow;
import cn.dingxiang.intake.UnreadableFile;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The objects of a JSON file, one at a time: one object, an array of them, or one after the other (.jsonl). */
final class JsonSource implements RowSource {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private final JsonParser parser;
    private final boolean array;
    private JsonToken token;
    private int read;

    private JsonSource(JsonParser parser) throws IOException {
        this.parser = parser;
        this.token = parser.nextToken();
        this.array = token == JsonToken.START_ARRAY;
        if (array) {
            token = parser.nextToken();
        }
    }

    static JsonSource open(Path file) throws IOException, UnreadableFile {
        if (CharacterSets.of(file).charset() != StandardCharsets.UTF_8) {
            throw new UnreadableFile("file.json-encoding");
        }
        JsonParser parser = MAPPER.getFactory().createParser(file.toFile());
        try {
            return new JsonSource(parser);
        } catch (JsonProcessingException broken) {
            parser.close();
            throw broken(broken);
        }
    }

    @Override
    public List<String> headings() {
        return List.of();
    }

    @Override
    public int headingRow() {
        return 0;
    }

    @Override
    public SourceRow next() throws IOException, UnreadableFile {
        try {
            if (array && token == JsonToken.END_ARRAY) {
                token = parser.nextToken();
                if (token != null) {
                    throw new UnreadableFile("file.json-broken", line(), parser.currentLocation().getColumnNr());
                }
                return null;
            }
            if (token == null) {
                if (array) {
                    throw new UnreadableFile("file.json-broken", line(), parser.currentLocation().getColumnNr());
                }
                return null;
            }
            Object tree = MAPPER.readValue(parser, Object.class);
            token = parser.nextToken();
            return new SourceRow(++read, List.of(new Cell.Tree(tree)));
        } catch (JsonProcessingException broken) {
            throw broken(broken);
        }
    }

    private int line() {
        return parser.currentLocation().getLineNr();
    }

    private static UnreadableFile broken(JsonProcessingException problem) {
        return new UnreadableFile("file.json-broken", problem.getLocation() == null ? 1 : problem.getLocation().getLineNr(),
                problem.getLocation() == null ? 1 : problem.getLocation().getColumnNr());
    }

    @Override
    public List<Message> notes() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
