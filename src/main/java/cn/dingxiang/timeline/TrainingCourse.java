package cn.dingxiang.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Training and master's while the events are walked: at most one of each is open. Every method says whether the event was in place. */
final class TrainingCourse {
    private final List<Stint> stints = new ArrayList<>(0);
    private OpenStint training;
    private OpenStint master;
    private int lastTraining = -1;
    private boolean trained;
    private String base;

    boolean start(Event event) {
        if (training != null) {
            return false;
        }
        training = new OpenStint(event, true);
        base = event.detail(Detail.Training.class).base();
        return true;
    }

    boolean pause(Event event) {
        return training != null && training.pause(event);
    }

    boolean resume(LocalDate on) {
        return training != null && training.resume(on);
    }

    boolean end(Event event) {
        if (training == null) {
            return false;
        }
        TrainingOutcome outcome = event.detail(Detail.TrainingEnd.class).outcome();
        lastTraining = stints.size();
        stints.add(training.end(event.on(), event, outcome == TrainingOutcome.CERTIFIED, outcome == TrainingOutcome.PENDING));
        training = null;
        trained = true;
        return true;
    }

    /** A certificate or failure that came later belongs to the training that ended last, whatever its outcome was. */
    boolean settleLast(boolean certified) {
        if (lastTraining < 0) {
            return false;
        }
        Stint last = stints.get(lastTraining);
        stints.set(lastTraining, new Stint(false, true, last.days(), true, certified, false, last.pauses(), last.startedBy(),
                last.endedBy()));
        return true;
    }

    boolean startMaster(Event event, boolean permitted) {
        if (master != null) {
            return false;
        }
        master = new OpenStint(event, permitted);
        Detail.Master detail = event.detail(Detail.Master.class);
        base = detail.base() == null ? base : detail.base();
        return true;
    }

    boolean endMaster(Event event) {
        if (master == null) {
            return false;
        }
        stints.add(master.end(event.on(), event, event.detail(Detail.MasterEnd.class).withDegree(), false));
        trained |= master.permitted();
        master = null;
        return true;
    }

    /** All stints, in order of their start; what is still open is closed on {@code end} and stays provisional. */
    List<Stint> finished(LocalDate end) {
        if (training != null) {
            stints.add(training.end(end, null, false, true));
        }
        if (master != null) {
            stints.add(master.end(end, null, false, true));
        }
        stints.sort((one, other) -> one.start().compareTo(other.start()));
        return stints;
    }

    Event open() {
        return training == null ? null : training.start();
    }

    Event openMaster() {
        return master == null ? null : master.start();
    }

    boolean openMasterPermitted() {
        return master != null && master.permitted();
    }

    /** Whether a training or a permitted master's has ended. */
    boolean trained() {
        return trained;
    }

    /** The latest base named; null when none was. */
    String base() {
        return base;
    }
}
