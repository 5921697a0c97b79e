package cn.dingxiang.web.student;

import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.multipart.CompletedPart;
import io.micronaut.http.server.multipart.MultipartBody;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Flux;

/**
 * A form sent with a file, whole: binding part by part gives only the first of several ticks.
 *
 * @param fields every field in the order sent
 * @param file   null when none was chosen
 */
record Sent(List<Field> fields, CompletedFileUpload file) {

    /** A field with one of its values. */
    record Field(String name, String value) { }

    static Sent of(MultipartBody body) throws IOException {
        List<Field> fields = new ArrayList<>();
        CompletedFileUpload file = null;
        for (CompletedPart part : Flux.from(body).collectList().blockOptional().orElse(List.of())) {
            if (part instanceof CompletedFileUpload upload) {
                file = upload;
            } else {
                fields.add(new Field(part.getName(), new String(part.getBytes(), StandardCharsets.UTF_8)));
            }
        }
        return new Sent(List.copyOf(fields), file);
    }

    /** The first value of a field; empty when there is none. */
    String value(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    List<String> all(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).toList();
    }
}
