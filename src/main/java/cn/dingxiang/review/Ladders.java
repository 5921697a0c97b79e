package cn.dingxiang.review;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ladders in force, from {@code config/reminders/*.yml}; the first that serves a matter is taken.
 *
 * @param all in the order given
 */
public record Ladders(List<Ladder> all) {
    private static final Set<String> CODES = Stream.concat(Arrays.stream(FindingCode.values()).map(Enum::name),
            Stream.of(Matter.ARRIVAL, Matter.INSTALMENT, Matter.RENEWAL))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> STANDINGS = Arrays.stream(Standing.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    public Ladders {
        all = List.copyOf(all);
    }

    /** Reads the tree of {@code config/reminders/*.yml}. @throws MalformedInput naming the field that is wrong */
    public static Ladders read(Fields fields) {
        fields.known("ladders");
        List<Ladder> ladders = fields.objects("ladders").stream().map(Ladder::read).toList();
        for (int i = 0; i < ladders.size(); i++) {
            only("ladders[" + i + "].codes", ladders.get(i).codes(), CODES);
            only("ladders[" + i + "].standings", ladders.get(i).standings(), STANDINGS);
        }
        return new Ladders(ladders);
    }

    /** The ladder for a matter. @param standing of the finding; null for duties not yet overdue and arrivals */
    Optional<Ladder> of(String code, Standing standing) {
        return all.stream().filter(ladder -> ladder.codes().contains(code)
                && (ladder.standings().isEmpty() || standing != null && ladder.standings().contains(standing.name()))).findFirst();
    }

    /** Whom a matter's ladder speaks to, on any of its rungs; as {@link #of}. */
    public Set<Audience> audiences(String code, Standing standing) {
        return of(code, standing).stream().flatMap(ladder -> ladder.rungs().stream()).flatMap(rung -> rung.to().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The day after {@code asOf} on which a matter's ladder speaks next; empty when it has said all, or there is none. */
    public Optional<LocalDate> next(String code, Standing standing, LocalDate anchor, LocalDate asOf) {
        return of(code, standing).map(ladder -> ladder.nextAfter(anchor, asOf));
    }

    private static void only(String path, Set<String> given, Set<String> known) {
        for (String value : given) {
            if (!known.contains(value)) {
                throw new MalformedInput(path, "not-a-choice", value + " ∉ " + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }
}
