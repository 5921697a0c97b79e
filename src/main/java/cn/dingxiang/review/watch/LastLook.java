package cn.dingxiang.review.watch;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The watch's latest look, as it is left in the database for those who want to know whether anybody watches.
 *
 * @param at       when, civil time of Asia/Shanghai
 * @param troubles what was not as it should be
 */
public record LastLook(LocalDateTime at, Set<Trouble.Kind> troubles) {
    public LastLook {
        Objects.requireNonNull(at, "at");
        troubles = Set.copyOf(troubles);
    }

    /** As {@link #text} wrote it. @throws RuntimeException for anything else */
    public static LastLook read(String text) {
        String[] parts = text.split(" ");
        EnumSet<Trouble.Kind> troubles = EnumSet.noneOf(Trouble.Kind.class);
        Arrays.stream(parts).skip(1).map(Trouble.Kind::valueOf).forEach(troubles::add);
        return new LastLook(LocalDateTime.parse(parts[0]), troubles);
    }

    /** The time and the kinds, parted by spaces. */
    public String text() {
        return Stream.concat(Stream.of(at.toString()), troubles.stream().sorted().map(Trouble.Kind::name)).collect(Collectors.joining(" "));
    }
}
