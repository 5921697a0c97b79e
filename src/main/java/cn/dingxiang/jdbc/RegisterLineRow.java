package cn.dingxiang.jdbc;

import cn.dingxiang.intake.register.Fate;
import cn.dingxiang.intake.register.LineRemark;
import cn.dingxiang.intake.register.Matched;
import cn.dingxiang.intake.register.RegisterLine;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A row of {@code register_line}. {@code detail} is a JSON list: the place, then the arguments. */
@MappedEntity("register_line")
record RegisterLineRow(@EmbeddedId Key key, Fate fate, @Nullable Long agreementId, @Nullable String masked, boolean nameDiffers,
                       @Nullable String cells, @Nullable String reason, @Nullable String detail) {

    /** A row's place. */
    @Embeddable
    record Key(@MappedProperty("file_id") long fileId, @MappedProperty("line") int line) { }

    static RegisterLineRow of(long file, RegisterLine line) {
        LineRemark remark = line.remark();
        return new RegisterLineRow(new Key(file, line.line()), line.fate(), line.match() == null ? null : line.match().agreement(),
                line.masked(), line.nameDiffers(), line.match() == null ? null : StoredJson.write(line.cells()),
                remark == null ? null : remark.key(), remark == null ? null : detail(remark));
    }

    private static String detail(LineRemark remark) {
        List<String> detail = new ArrayList<>(List.of(remark.place()));
        detail.addAll(remark.arguments());
        return StoredJson.write(detail);
    }

    static RegisterLine line(int number, Fate fate, Matched match, String masked, boolean nameDiffers, String cells, String reason,
                             String detail) {
        List<String> words = detail == null ? List.of() : StoredJson.texts(detail);
        return new RegisterLine(number, fate, match, masked, nameDiffers, cells == null ? Map.of() : StoredTexts.map(cells),
                reason == null ? null : new LineRemark(reason, words.get(0), words.subList(1, words.size())));
    }
}
