package cn.dingxiang.web.page;

import java.util.Objects;

/** A state in words, shape and colour. */
public record Badge(Tone tone, String word) {
    public Badge {
        Objects.requireNonNull(tone, "tone");
        Objects.requireNonNull(word, "word");
    }
}
