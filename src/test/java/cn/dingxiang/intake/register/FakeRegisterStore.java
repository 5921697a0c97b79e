package cn.dingxiang.intake.register;

import cn.dingxiang.directory.Page;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Registers and what they propose, in memory. */
final class FakeRegisterStore implements RegisterFiles, Proposals {
    private final Map<Long, RegisterSource> sources = new TreeMap<>();
    private final Map<Long, RegisterFile> files = new TreeMap<>();
    private final Map<Long, String> hashes = new HashMap<>();
    private final Map<Long, Map<Integer, RegisterLine>> lines = new HashMap<>();
    private final Map<Long, Proposal> proposals = new TreeMap<>();
    private final Map<String, List<Matched>> people = new HashMap<>();
    private long lastId;

    void agreement(String hash, Matched match) {
        people.computeIfAbsent(hash, key -> new ArrayList<>()).add(match);
    }

    @Override
    public Optional<RegisterSource> source(String scope, String name) {
        return sources.values().stream().filter(source -> source.scope().equals(scope) && source.name().equals(name)).findFirst();
    }

    @Override
    public List<RegisterSource> sources(String scope) {
        return sources.values().stream().filter(around(scope))
                .sorted(Comparator.comparing(RegisterSource::scope).thenComparing(RegisterSource::name)).toList();
    }

    private static Predicate<RegisterSource> around(String scope) {
        return source -> source.scope().startsWith(scope) || scope.startsWith(source.scope());
    }

    @Override
    public RegisterSource save(RegisterSource source, LocalDateTime at, String by) {
        long id = source.id() == null ? ++lastId : source.id();
        RegisterSource kept = new RegisterSource(id, source.scope(), source.name(), source.kind(), source.issuer(), source.mapping(),
                source.fixed());
        sources.put(id, kept);
        return kept;
    }

    @Override
    public Optional<RegisterFile> taken(long source, String hash) {
        return files.values().stream().filter(file -> file.source().id() == source && hashes.get(file.id()).equals(hash)).findFirst();
    }

    @Override
    public Optional<RegisterFile> find(long id) {
        return Optional.ofNullable(files.get(id));
    }

    @Override
    public Page<RegisterFile> list(String scope, RegisterKind kind, String before, int limit) {
        long end = before == null ? Long.MAX_VALUE : Long.parseLong(before);
        List<RegisterFile> found = files.values().stream().filter(file -> file.id() < end && around(scope).test(file.source()))
                .filter(file -> kind == null || file.source().kind() == kind).sorted(Comparator.comparing(RegisterFile::id).reversed()).toList();
        return Page.of(found, limit, RegisterFile::id);
    }

    @Override
    public Page<RegisterFile> oldest(String scope, RegisterKind kind, String after, int limit) {
        long begin = after == null ? 0 : Long.parseLong(after);
        return Page.of(files.values().stream().filter(file -> file.id() > begin && around(scope).test(file.source()))
                .filter(file -> kind == null || file.source().kind() == kind).sorted(Comparator.comparing(RegisterFile::id)).toList(), limit,
                RegisterFile::id);
    }

    @Override
    public long open(long source, String fileName, String hash, LocalDateTime at, String by) {
        files.put(++lastId, new RegisterFile(lastId, sources.get(source), fileName, RegisterCounts.NONE, at, by));
        hashes.put(lastId, hash);
        lines.put(lastId, new TreeMap<>());
        return lastId;
    }

    @Override
    public void close(long file, RegisterCounts counts) {
        files.computeIfPresent(file, (id, open) ->
                new RegisterFile(id, open.source(), open.fileName(), counts, open.takenAt(), open.takenBy()));
    }

    @Override
    public Map<String, List<Matched>> matches(Collection<String> wanted, String scope) {
        Map<String, List<Matched>> found = new HashMap<>();
        for (String hash : wanted) {
            List<Matched> inside = people.getOrDefault(hash, List.of()).stream().filter(match -> match.county().startsWith(scope)).toList();
            if (!inside.isEmpty()) {
                found.put(hash, inside);
            }
        }
        return found;
    }

    @Override
    public void add(long file, List<RegisterLine> added) {
        added.forEach(line -> lines.get(file).put(line.line(), line));
    }

    @Override
    public List<RegisterLine> ofNextAgreements(long file, long after, int agreements) {
        Map<Long, List<RegisterLine>> next = lines.get(file).values().stream()
                .filter(line -> line.match() != null && line.match().agreement() > after)
                .collect(Collectors.groupingBy(line -> line.match().agreement(), TreeMap::new, Collectors.toList()));
        return next.values().stream().limit(agreements).flatMap(List::stream).toList();
    }

    @Override
    public void settle(long file, List<RegisterLine> settled) {
        add(file, settled);
    }

    @Override
    public Page<RegisterLine> lines(long file, Fate fate, String scope, boolean unmatched, LineOrder order, String after, int limit) {
        Comparator<RegisterLine> byLine = Comparator.comparing(RegisterLine::line);
        Comparator<RegisterLine> upwards = order.by() == LineOrder.By.LINE ? byLine
                : Comparator.comparing((RegisterLine line) -> line.fate().name()).thenComparing(byLine);
        Comparator<RegisterLine> by = order.downwards() ? upwards.reversed() : upwards;
        RegisterLine last = after == null ? null : lines.get(file).get(Integer.valueOf(after));
        return Page.of(lines.get(file).values().stream().sorted(by).filter(line -> (last == null || by.compare(line, last) > 0) && (fate == null || line.fate() == fate)
                && (line.match() == null ? unmatched : line.match().county().startsWith(scope))).toList(), limit, RegisterLine::line);
    }

    @Override
    public List<Proposed> of(Collection<Long> agreements, String source) {
        return proposals.values().stream().filter(proposal -> proposal.source().equals(source))
                .filter(proposal -> agreements.contains(proposal.match().agreement()))
                .map(proposal -> new Proposed(proposal.match().agreement(), proposal.draft(), proposal.state())).toList();
    }

    @Override
    public void add(List<NewProposal> added) {
        for (NewProposal proposal : added) {
            RegisterLine line = lines.get(proposal.file()).get(proposal.line());
            proposals.put(++lastId, new Proposal(lastId, line.match(), proposal.source(), files.get(proposal.file()).source().kind(),
                    proposal.file(), proposal.line(), line.nameDiffers(), line.cells(), proposal.draft(), ProposalState.OPEN, null));
        }
    }

    @Override
    public Page<Proposal> list(ProposalFilter filter, String after, int limit) {
        long begin = after == null ? 0 : Long.parseLong(after);
        return Page.of(matching(filter).filter(proposal -> proposal.id() > begin).toList(), limit, Proposal::id);
    }

    @Override
    public Page<Proposal> latest(ProposalFilter filter, String before, int limit) {
        long end = before == null ? Long.MAX_VALUE : Long.parseLong(before);
        return Page.of(matching(filter).filter(proposal -> proposal.id() < end).sorted(Comparator.comparing(Proposal::id).reversed()).toList(), limit,
                Proposal::id);
    }

    private Stream<Proposal> matching(ProposalFilter filter) {
        return proposals.values().stream().filter(proposal -> proposal.match().county().startsWith(filter.within())
                && (filter.file() == null || filter.file() == proposal.file())
                && (filter.kind() == null || filter.kind() == proposal.kind())
                && (filter.state() == null || filter.state() == proposal.state())
                && (filter.agreement() == null || filter.agreement().equals(proposal.match().number())));
    }

    @Override
    public List<Long> open(ProposalFilter filter, int most) {
        return matching(filter).filter(Proposal::isOpen).map(Proposal::id).limit(most).toList();
    }

    @Override
    public List<Proposal> find(Collection<Long> ids) {
        return proposals.values().stream().filter(proposal -> ids.contains(proposal.id())).toList();
    }

    @Override
    public List<Proposal> lock(Collection<Long> ids) {
        return find(ids);
    }

    @Override
    public void accept(Map<Long, Long> events, LocalDateTime at, String by) {
        events.forEach((id, event) -> decide(id, ProposalState.ACCEPTED, new Proposal.Decision(at, by, null, event)));
    }

    @Override
    public void reject(Collection<Long> ids, String reason, LocalDateTime at, String by) {
        ids.forEach(id -> decide(id, ProposalState.REJECTED, new Proposal.Decision(at, by, reason, null)));
    }

    private void decide(long id, ProposalState state, Proposal.Decision decision) {
        proposals.computeIfPresent(id, (key, open) -> new Proposal(id, open.match(), open.source(), open.kind(), open.file(), open.line(),
                open.nameDiffers(), open.cells(), open.draft(), state, decision));
    }
}
