package cn.dingxiang.casework;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.timeline.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What opens a case and when, and how long each state may last: {@code config/casework/*.yml}.
 *
 * @param openings the first that fits a finding counts; a finding that fits none opens no case
 * @param limits   by side and state; every state a case of that side can be in has one
 */
public record CaseworkRules(List<Opening> openings, Map<Party, Map<CaseState, Limit>> limits) {

    /**
     * @param codes     findings it is about
     * @param standings how firm they are
     * @param afterDays days after the finding's {@code since}
     */
    public record Opening(Set<FindingCode> codes, Set<Standing> standings, int afterDays) {
        public Opening {
            codes = Set.copyOf(codes);
            standings = Set.copyOf(standings);
        }
    }

    /**
     * @param period days the other side has, before which nothing goes past this state; null for none
     * @param days   days until the next step is due
     */
    public record Limit(Integer period, int days) { }

    public CaseworkRules {
        openings = List.copyOf(openings);
        limits = Map.copyOf(limits);
    }

    /** Reads one file of {@code config/casework}. @throws MalformedInput naming the field that is wrong */
    public static CaseworkRules read(Fields fields) {
        fields.known("openings", "limits");
        List<Opening> openings = new ArrayList<>();
        for (Fields opening : fields.objects("openings")) {
            opening.known("codes", "standings", "afterDays");
            openings.add(new Opening(opening.choices("codes", FindingCode.class), opening.choices("standings", Standing.class),
                    opening.integer("afterDays")));
        }
        Map<Party, Map<CaseState, Limit>> limits = new EnumMap<>(Party.class);
        for (Fields limit : fields.objects("limits")) {
            limit.known("sides", "state", "period", "days");
            Limit read = new Limit(limit.integerOrNull("period"), limit.integer("days"));
            if (read.period() != null && read.period() > read.days()) {
                throw new MalformedInput(limit.path() + ".period", "period-beyond-limit");
            }
            for (Party side : limit.choices("sides", Party.class)) {
                limits.computeIfAbsent(side, unseen -> new EnumMap<>(CaseState.class)).put(limit.choice("state", CaseState.class), read);
            }
        }
        for (Party side : Party.values()) {
            for (CaseState state : Steps.states(side).stream().sorted().toList()) {
                if (!limits.getOrDefault(side, Map.of()).containsKey(state)) {
                    throw new MalformedInput("limits", "limit-missing", side.name(), state.name());
                }
            }
        }
        return new CaseworkRules(openings, limits);
    }

    /** The day a finding that dates from {@code since} opens a case; null when it opens none. */
    LocalDate opensOn(FindingCode code, Standing standing, LocalDate since) {
        return openings.stream().filter(opening -> opening.codes().contains(code) && opening.standings().contains(standing)).findFirst()
                .map(opening -> since.plusDays(opening.afterDays())).orElse(null);
    }

    /** The limit of a state; null for states that end a case. */
    Limit limit(Party side, CaseState state) {
        return limits.getOrDefault(side, Map.of()).get(state);
    }
}
