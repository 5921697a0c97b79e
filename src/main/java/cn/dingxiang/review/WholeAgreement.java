package cn.dingxiang.review;

import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementHistory;
import java.util.Objects;
import java.util.Optional;

/**
 * An agreement as it stands and as it came to be, of one reading.
 *
 * @param file    as known now
 * @param history every version and every event ever recorded
 */
public record WholeAgreement(AgreementFile file, AgreementHistory history) {
    public WholeAgreement {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(history, "history");
    }

    /** Port: reads an agreement once for all that a page shows of it. */
    @FunctionalInterface
    public interface Reading {

        /** @param id its key; empty when there is none */
        Optional<WholeAgreement> find(long id);
    }
}
