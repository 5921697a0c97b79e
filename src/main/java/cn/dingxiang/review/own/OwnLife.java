package cn.dingxiang.review.own;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementHistory;
import cn.dingxiang.obligation.Evaluation;
import java.util.Objects;

/**
 * An agreement with what is known of it.
 *
 * @param file       as recorded
 * @param history    every row
 * @param agreement  with its terms; null when they cannot be resolved
 * @param evaluation of today; null likewise
 */
record OwnLife(AgreementFile file, AgreementHistory history, Agreement agreement, Evaluation evaluation) {
    OwnLife {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(history, "history");
    }
}
