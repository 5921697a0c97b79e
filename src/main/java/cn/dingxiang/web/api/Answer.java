package cn.dingxiang.web.api;

import cn.dingxiang.directory.tokens.KeptAnswer;
import io.micronaut.http.HttpStatus;
import java.util.Map;

/**
 * What a write is answered.
 *
 * @param status   HTTP's
 * @param location address of what was made; null when nothing was
 * @param tree     as JSON
 */
record Answer(HttpStatus status, String location, Map<String, Object> tree) {

    static Answer ok(Map<String, Object> tree) {
        return new Answer(HttpStatus.OK, null, tree);
    }

    static Answer created(String location, Map<String, Object> tree) {
        return new Answer(HttpStatus.CREATED, location, tree);
    }

    /** A job was put in the queue. */
    static Answer queued(long job) {
        return new Answer(HttpStatus.ACCEPTED, "/api/v1/jobs/" + job, Tree.of("job", job));
    }

    KeptAnswer kept() {
        return new KeptAnswer(status.getCode(), location, Json.text(tree));
    }
}
