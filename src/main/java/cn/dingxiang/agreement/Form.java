package cn.dingxiang.agreement;

import java.util.Objects;
import java.util.Set;

/**
 * A standard agreement text as signed, its articles turned into terms.
 *
 * @param id         such as {@code sample-2025-bachelor}
 * @param title      its name
 * @param confidence {@code SAMPLE} when it is no real text
 * @param cohorts    entrance years it is meant for
 * @param tracks     programmes it is meant for
 * @param terms      what it says; origin {@code form:ID}
 */
public record Form(String id, String title, Confidence confidence, CohortRange cohorts, Set<Track> tracks, TermLayer terms) {
    public Form {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(cohorts, "cohorts");
        Objects.requireNonNull(terms, "terms");
        tracks = Set.copyOf(tracks);
    }

    /** Whether this is a sample, to be shown as such wherever it is used. */
    public boolean isSample() {
        return confidence == Confidence.SAMPLE;
    }

    /** Whether it is meant for this year and programme. What was signed holds all the same: an importer may warn. */
    public boolean isMeantFor(int cohort, Track track) {
        return cohorts.contains(cohort) && tracks.contains(track);
    }
}
