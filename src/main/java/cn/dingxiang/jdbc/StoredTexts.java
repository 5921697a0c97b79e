package cn.dingxiang.jdbc;

import java.util.LinkedHashMap;
import java.util.Map;

/** Texts by name, kept as a JSON object. */
final class StoredTexts {

    private StoredTexts() { }

    static Map<String, String> map(String json) {
        Map<String, String> texts = new LinkedHashMap<>();
        StoredJson.object(json).forEach((name, text) -> texts.put(name, String.valueOf(text)));
        return texts;
    }
}
