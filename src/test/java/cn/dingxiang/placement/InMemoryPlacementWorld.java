package cn.dingxiang.placement;

import cn.dingxiang.directory.Management;
import cn.dingxiang.directory.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fakes together. */
final class InMemoryPlacementWorld implements PlacementWorld {
    private final List<String> numbers = new ArrayList<>();
    private final Map<Long, String> phases = new HashMap<>();
    private final InMemoryUnits units = new InMemoryUnits();
    private final InMemoryPosts posts = new InMemoryPosts(units, this::isGone, agreement -> numbers.get((int) agreement - 1));
    private final InMemoryOutlooks outlooks = new InMemoryOutlooks(agreement -> numbers.get((int) agreement - 1), posts);
    private final InMemoryEndOfService ends = new InMemoryEndOfService();
    private final InMemoryRequests requests = new InMemoryRequests();

    private boolean isGone(long agreement) {
        String phase = phases.getOrDefault(agreement, "");
        List<RenewalIntention> answers = ends.intentions(agreement);
        boolean stays = !answers.isEmpty() && answers.get(answers.size() - 1).answer() == RenewalAnswer.STAY;
        return List.of("ABSENT", "RELEASED", "DECEASED").contains(phase) || phase.equals("DISCHARGED") && !stays;
    }

    @Override
    public Unit unit(String county, String name, Unit.Kind kind) {
        return units.put(county, name, kind);
    }

    @Override
    public void manage(long unit, long hospital, LocalDate from) {
        units.manage(new Management(unit, hospital, from, null));
    }

    @Override
    public long agreement(String number) {
        numbers.add(number);
        return numbers.size();
    }

    @Override
    public long person(long agreement) {
        return 100 + agreement;
    }

    @Override
    public void phase(long agreement, String phase) {
        phases.put(agreement, phase);
    }

    @Override
    public Posts posts() {
        return posts;
    }

    @Override
    public UnitLists unitLists() {
        return units;
    }

    @Override
    public Requests requests() {
        return requests;
    }

    @Override
    public void outlined(long agreement, Outlined outlined) {
        outlooks.put(agreement, outlined);
    }

    @Override
    public void count(LocalDate asOf) {
        outlooks.count(asOf);
    }

    @Override
    public Outlooks outlooks() {
        return outlooks;
    }

    @Override
    public EndOfService ends() {
        return ends;
    }

    @Override
    public long event(String number) {
        return 1;
    }
}
