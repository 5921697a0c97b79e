package cn.dingxiang.jdbc;

import cn.dingxiang.placement.student.RequestStanding;
import cn.dingxiang.placement.student.StudentRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Closes what students asked for and the county took up, in the transaction that records the event which carries it out. */
@Singleton
final class RequestsDone {
    private static final Set<String> KINDS = Set.of("TRANSFER_APPROVED", "SERVICE_PAUSED", "PAUSE_EXTENDED", "TRAINING_PAUSED",
            "STUDY_SUSPENDED", "DEFERRED");

    private final StudentRequestRepository requests;
    private final Authorship authorship;

    RequestsDone(StudentRequestRepository requests, Authorship authorship) {
        this.requests = requests;
        this.authorship = authorship;
    }

    /** @param recorded events just recorded, with their keys */
    void close(Collection<EventRow> recorded) {
        List<EventRow> fitting = recorded.stream().filter(row -> row.isEvent() && KINDS.contains(row.kind())).toList();
        if (fitting.isEmpty()) {
            return;
        }
        Set<Long> agreements = new LinkedHashSet<>();
        fitting.forEach(row -> agreements.add(row.agreementId()));
        List<Authorship.Change> changes = new ArrayList<>();
        for (StudentRequestLine line : requests.onTheirWay(agreements)) {
            StudentRequest request = JdbcStudentRequests.request(line);
            fitting.stream().filter(row -> row.agreementId() == line.agreementId() && request.wanted().isMetBy(row.event())).findFirst()
                    .filter(row -> requests.done(line.id(), row.recordedAt(), row.recordedBy(), null, row.id()) == 1)
                    .ifPresent(row -> changes.add(new Authorship.Change(row.recordedBy(), "request.done", request.key(), line.countyCode(),
                            RequestStanding.ACCEPTED.name(), RequestStanding.DONE + " event:" + row.id(), null)));
        }
        authorship.recordAll(changes);
    }

    /** An event was corrected: what it carried out follows what stands instead, or is on its way again when nothing like it does. */
    void corrected(long voided, EventRow correction) {
        List<StudentRequestLine> done = requests.doneBy(voided);
        if (done.isEmpty()) {
            return;
        }
        StudentRequest request = JdbcStudentRequests.request(done.get(0));
        if (correction.isEvent() && request.wanted().isMetBy(correction.event())) {
            requests.follow(voided, correction.id());
            return;
        }
        requests.undo(voided);
        authorship.record(new Authorship.Change(correction.recordedBy(), "request.undone", request.key(), done.get(0).countyCode(),
                RequestStanding.DONE + " event:" + voided, RequestStanding.ACCEPTED.name(), correction.reason()));
    }
}
