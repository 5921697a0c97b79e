package cn.dingxiang.jdbc;

import cn.dingxiang.review.feed.Feed;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;

/** A row of {@code calendar_feed}. */
@MappedEntity("calendar_feed")
record CalendarFeedRow(@Id long personId, String tokenHash, @TypeDef(type = DataType.OBJECT) LocalDateTime madeAt,
                       @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime readAt) {

    Feed feed() {
        return new Feed(personId, madeAt, readAt);
    }
}
