package cn.dingxiang.jdbc;

import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.directory.Page;
import cn.dingxiang.placement.PlacementRequest.Doctor;
import cn.dingxiang.placement.student.RequestKind;
import cn.dingxiang.placement.student.RequestStanding;
import cn.dingxiang.placement.student.StudentRequest;
import cn.dingxiang.placement.student.StudentRequestBook;
import cn.dingxiang.placement.student.StudentRequestFilter;
import cn.dingxiang.placement.student.Wanted;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Students' requests in table {@code student_request}. */
@Singleton
@Transactional
class JdbcStudentRequests implements StudentRequestBook {
    private final StudentRequestRepository rows;

    JdbcStudentRequests(StudentRequestRepository rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Long> add(StudentRequest request) {
        long agreement = request.about().agreement();
        Wanted wanted = request.wanted();
        boolean added = rows.add(agreement, wanted.kind(), wanted.ground(), wanted.from(), wanted.until(), wanted.unit(), wanted.toCounty(),
                wanted.reason(), wanted.attachment(), request.askedAt()) == 1;
        return added ? rows.open(agreement, wanted.kind()) : Optional.empty();
    }

    @Override
    public Optional<StudentRequest> find(long id) {
        return rows.line(id).map(JdbcStudentRequests::request);
    }

    @Override
    public Page<StudentRequest> list(StudentRequestFilter filter, long edge, int limit) {
        String scope = Likeness.beginning(filter.scope());
        String search = Likeness.containing(filter.search());
        List<StudentRequestLine> found = filter.oldest()
                ? rows.oldest(scope, filter.person(), filter.standing(), filter.kind(), search, edge, limit + 1)
                : rows.page(scope, filter.person(), filter.standing(), filter.kind(), search, edge, limit + 1);
        List<StudentRequest> read = found.stream().map(JdbcStudentRequests::request).toList();
        return Page.of(read, limit, StudentRequest::id);
    }

    @Override
    public boolean answer(long id, RequestStanding standing, StudentRequest.Answer answer) {
        return rows.answer(id, standing, answer.at(), answer.by(), answer.text()) == 1;
    }

    @Override
    public boolean close(long id, StudentRequest.Done done) {
        return rows.done(id, done.at(), done.by(), done.text(), done.event()) == 1;
    }

    static StudentRequest request(StudentRequestLine row) {
        Wanted wanted = new Wanted(RequestKind.valueOf(row.kind()), row.ground() == null ? null : PauseGround.valueOf(row.ground()),
                row.fromDate(), row.untilDate(), row.unit(), row.toCounty(), row.reason(), row.attachmentId());
        return new StudentRequest(row.id(), new Doctor(row.agreementId(), row.number(), row.personId(), row.name(), row.countyCode()), wanted,
                row.state(), row.askedAt(), row.answeredAt() == null ? null
                : new StudentRequest.Answer(row.answeredAt(), row.answeredBy(), row.answer()), row.doneAt() == null ? null
                : new StudentRequest.Done(row.doneAt(), row.doneBy(), row.doneNote(), row.eventId(), row.eventOn()));
    }
}
