package cn.dingxiang.placement.student;

import cn.dingxiang.directory.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Students' requests in memory. */
final class FakeStudentRequestBook implements StudentRequestBook {
    private final Map<Long, StudentRequest> requests = new TreeMap<>(Comparator.reverseOrder());

    @Override
    public Optional<Long> add(StudentRequest asked) {
        boolean taken = requests.values().stream().anyMatch(request -> request.isOpen()
                && request.about().agreement() == asked.about().agreement() && request.wanted().kind() == asked.wanted().kind());
        if (taken) {
            return Optional.empty();
        }
        long id = requests.size() + 1L;
        requests.put(id, new StudentRequest(id, asked.about(), asked.wanted(), RequestStanding.ASKED, asked.askedAt(), null, null));
        return Optional.of(id);
    }

    @Override
    public Optional<StudentRequest> find(long id) {
        return Optional.ofNullable(requests.get(id));
    }

    @Override
    public Page<StudentRequest> list(StudentRequestFilter filter, long edge, int limit) {
        Comparator<StudentRequest> oldest = Comparator.comparing(StudentRequest::id);
        List<StudentRequest> read = requests.values().stream().sorted(filter.oldest() ? oldest : oldest.reversed())
                .filter(request -> (filter.oldest() ? request.id() > edge : request.id() < edge) && matches(filter, request))
                .limit(limit + 1L).toList();
        return Page.of(read, limit, StudentRequest::id);
    }

    private static boolean matches(StudentRequestFilter filter, StudentRequest request) {
        return request.about().county().startsWith(filter.scope())
                && (filter.person() == null || filter.person() == request.about().person())
                && (filter.standing() == null || filter.standing() == request.standing())
                && (filter.kind() == null || filter.kind() == request.wanted().kind())
                && (request.about().name().contains(filter.search()) || request.about().number().contains(filter.search()));
    }

    @Override
    public boolean answer(long id, RequestStanding standing, StudentRequest.Answer answer) {
        StudentRequest request = requests.get(id);
        if (request == null || !request.isOpen()) {
            return false;
        }
        requests.put(id, new StudentRequest(id, request.about(), request.wanted(), standing, request.askedAt(), answer, null));
        return true;
    }

    @Override
    public boolean close(long id, StudentRequest.Done done) {
        StudentRequest request = requests.get(id);
        if (request == null || request.standing() != RequestStanding.ACCEPTED) {
            return false;
        }
        requests.put(id, new StudentRequest(id, request.about(), request.wanted(), RequestStanding.DONE, request.askedAt(), request.answer(), done));
        return true;
    }
}
