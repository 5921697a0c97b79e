package cn.dingxiang.policy;

import cn.dingxiang.agreement.Bannable;
import cn.dingxiang.agreement.CohortRange;
import cn.dingxiang.agreement.TermLayer;
import cn.dingxiang.agreement.Track;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a regime says for some programmes and entrance years.
 *
 * @param regime   id of its regime
 * @param province GB/T 2260, two digits; null: national
 * @param tracks   the programmes
 * @param cohorts  the years; the first is always set
 * @param terms    the values; origin {@code regime:ID}
 * @param bannable what agreements may ban
 * @param place    where this row stands
 */
record RegimeRow(String regime, String province, Set<Track> tracks, CohortRange cohorts, TermLayer terms, List<Bannable> bannable,
                 Place place) {
    RegimeRow {
        Objects.requireNonNull(regime, "regime");
        Objects.requireNonNull(cohorts.from(), "cohorts.from");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(place, "place");
        tracks = Set.copyOf(tracks);
        bannable = List.copyOf(bannable);
    }

    /** File and line. */
    record Place(String file, int line) {
        Place {
            Objects.requireNonNull(file, "file");
        }
    }

    boolean covers(int cohort, Track track) {
        return tracks.contains(track) && cohorts.contains(cohort);
    }
}
