package cn.dingxiang.jdbc;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.placement.Forthcoming;
import cn.dingxiang.review.Availability;
import cn.dingxiang.timeline.Phase;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;

/** A doctor who becomes free, or whose service ends. */
@Introspected
record ForthcomingRow(long agreementId, String number, String name, String countyCode, Track track, Phase phase, LocalDate onDay,
                      @Nullable Availability availability, @Nullable String designatedUnit) {

    Forthcoming forthcoming() {
        return new Forthcoming(agreementId, number, name, countyCode, track, phase, onDay, availability, designatedUnit);
    }
}
