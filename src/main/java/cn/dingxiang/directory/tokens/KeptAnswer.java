package cn.dingxiang.directory.tokens;

import java.util.Objects;

/**
 * What a call was answered.
 *
 * @param status   HTTP's
 * @param location where what was made is found; null when nothing was
 * @param body     JSON
 */
public record KeptAnswer(int status, String location, String body) {
    public KeptAnswer {
        Objects.requireNonNull(body, "body");
    }
}
