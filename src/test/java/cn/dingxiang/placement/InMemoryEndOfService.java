package cn.dingxiang.placement;

import cn.dingxiang.directory.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link EndOfService} in memory. */
final class InMemoryEndOfService implements EndOfService {
    private final Map<Long, List<RenewalIntention>> intentions = new HashMap<>();
    private final Map<Long, Certificate> certificates = new HashMap<>();
    private final List<String> taken = new ArrayList<>();

    @Override
    public void intend(long agreement, RenewalIntention intention) {
        intentions.computeIfAbsent(agreement, unseen -> new ArrayList<>()).add(intention);
    }

    @Override
    public List<RenewalIntention> intentions(long agreement) {
        return List.copyOf(intentions.getOrDefault(agreement, List.of()));
    }

    @Override
    public Optional<Certificate> certificate(long agreement) {
        return Optional.ofNullable(certificates.get(agreement));
    }

    @Override
    public boolean isTaken(String county, String number) {
        return taken.contains(county + number);
    }

    @Override
    public void issue(long agreement, String county, Certificate certificate) {
        certificates.put(agreement, certificate);
        taken.add(county + certificate.number());
    }

    /** Whose service ends is derived by the review: it is looked at on the database only. */
    @Override
    public Page<EndingLine> near(LocalDate today, LocalDate until, EndingFilter filter, ListQuery query) {
        throw new UnsupportedOperationException("derived by the review");
    }
}
