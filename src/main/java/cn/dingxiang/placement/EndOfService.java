package cn.dingxiang.placement;

import cn.dingxiang.directory.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Port: what is kept about the end of service: intentions, append-only, and certificates. */
public interface EndOfService {

    /** Keeps an answer, and marks the agreement for the next review: whoever has answered is asked no more. */
    void intend(long agreement, RenewalIntention intention);

    /** Every answer, the latest last. */
    List<RenewalIntention> intentions(long agreement);

    /** The certificate issued; empty when none was. */
    Optional<Certificate> certificate(long agreement);

    /** Whether the county has issued this number. */
    boolean isTaken(String county, String number);

    void issue(long agreement, String county, Certificate certificate);

    /**
     * Live agreements of counties beginning with {@code query.within()} whose service is complete without a certificate, or ends from
     * {@code today} on and before {@code until}; by day, then agreement, or the other way round.
     *
     * @param filter null for all
     */
    Page<EndingLine> near(LocalDate today, LocalDate until, EndingFilter filter, ListQuery query);
}
