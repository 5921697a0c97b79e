package cn.dingxiang.web.api;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.bancheck.BanQuestion;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a client asks: one question as the object itself, or many as its {@code people}.
 *
 * @param list      whether it was a list
 * @param questions at least one
 */
record BanCheckRequest(boolean list, List<BanQuestion> questions) {
    private static final String PEOPLE = "people";
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /**
     * @param most people in a list
     * @throws MalformedInput      naming the field, never its value
     * @throws NotJson             when it is none
     */
    static BanCheckRequest read(String body, int most, LocalDate today) {
        Fields fields = Fields.of(tree(body), "");
        if (!fields.mentions(PEOPLE)) {
            // a list under another name is told what it is called, not only what a single question has
            fields.known(Stream.concat(Stream.of(PEOPLE), BanQuestion.FIELDS.stream()).toArray(String[]::new));
            return new BanCheckRequest(false, List.of(BanQuestion.read(fields, today)));
        }
        fields.known(PEOPLE);
        List<Fields> people = fields.objects(PEOPLE);
        if (people.isEmpty() || people.size() > most) {
            throw new MalformedInput(PEOPLE, "list-length", Integer.toString(most), Integer.toString(people.size()));
        }
        List<BanQuestion> questions = new ArrayList<>();
        people.forEach(one -> questions.add(BanQuestion.read(one, today)));
        return new BanCheckRequest(true, questions);
    }

    private static Object tree(String body) {
        try {
            return JSON.readValue(body, Object.class);
        } catch (JsonProcessingException malformed) {
            // the cause would quote the body
            throw new NotJson();
        }
    }

    /** The body is not JSON. */
    static final class NotJson extends RuntimeException { }
}
