package cn.dingxiang.jdbc;

import cn.dingxiang.directory.tokens.KeptAnswer;
import cn.dingxiang.directory.tokens.KeptAnswers;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;

/** A row of {@code api_answer}. */
@Introspected
record ApiAnswerRow(String fingerprint, String claim, @TypeDef(type = DataType.OBJECT) LocalDateTime claimedAt, @Nullable Integer status,
                    @Nullable String location, @Nullable String body) {

    KeptAnswers.Known known() {
        return new KeptAnswers.Known(fingerprint, claim, claimedAt, status == null ? null : new KeptAnswer(status, location, body));
    }
}
