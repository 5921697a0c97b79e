package cn.dingxiang.placement;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.obligation.Situation;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.InForce;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A doctor's agreement with what is known of them on one day.
 *
 * @param file      the agreement as recorded
 * @param agreement with its terms resolved
 * @param situation as known on the day
 */
record DoctorFile(AgreementFile file, Agreement agreement, Situation situation) {
    DoctorFile {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(agreement, "agreement");
        Objects.requireNonNull(situation, "situation");
    }

    InForce inForce() {
        return situation.course().inForce();
    }

    String county() {
        return file.signed().county();
    }

    /** Whether the agreement has ended, or service is complete. */
    boolean isOver() {
        return inForce().endedBy() != null || situation.isComplete(situation.asOf());
    }

    boolean fits(Workflow workflow) {
        return !isOver() && workflow.fits(inForce());
    }

    /** The unit deployed to; null when not deployed. */
    Detail.Deployment posting() {
        return inForce().posting() == null ? null : inForce().posting().detail(Detail.Deployment.class);
    }

    /** The county of the unit deployed to, else the agreement's. */
    String whereCounty() {
        return posting() == null ? county() : posting().county();
    }

    LocalDate asOf() {
        return situation.asOf();
    }
}
