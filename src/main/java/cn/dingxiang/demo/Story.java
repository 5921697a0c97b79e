package cn.dingxiang.demo;

import cn.dingxiang.agreement.Track;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One way a life can go.
 *
 * @param name   what happens, for readers of the list
 * @param share  of about a thousand agreements
 * @param era    where in life it happens
 * @param tracks to whom it can happen
 * @param plot   records it
 */
record Story(String name, int share, Era era, Set<Track> tracks, Consumer<Life> plot) {
    static final Set<Track> BACHELORS = Set.of(Track.BACHELOR_CLINICAL, Track.BACHELOR_TCM);
    /** Those whose agreement asks for training. */
    static final Set<Track> TRAINED = Set.of(Track.BACHELOR_CLINICAL, Track.BACHELOR_TCM, Track.JUNIOR_COLLEGE);
    static final Set<Track> ALL = Set.of(Track.BACHELOR_CLINICAL, Track.BACHELOR_TCM, Track.JUNIOR_COLLEGE, Track.SECONDARY);

    Story {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(era, "era");
        Objects.requireNonNull(plot, "plot");
        tracks = Set.copyOf(tracks);
    }

    static Story of(String name, int share, Era era, Consumer<Life> plot) {
        return new Story(name, share, era, ALL, plot);
    }

    static Story of(String name, int share, Era era, Set<Track> tracks, Consumer<Life> plot) {
        return new Story(name, share, era, tracks, plot);
    }

    /** The cohorts of {@code track} to whom this can have happened by the summer of {@code year}. */
    List<Integer> cohorts(Track track, int year) {
        return tracks.contains(track) ? era.cohorts(track, year) : List.of();
    }
}
