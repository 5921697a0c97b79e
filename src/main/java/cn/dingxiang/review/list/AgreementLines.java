package cn.dingxiang.review.list;

import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Scope;
import java.time.LocalDate;

/** Port: agreements by filter and order, a page a query and a fixed number of queries besides. */
public interface AgreementLines {

    /**
     * A page.
     *
     * @param today the day service is read on
     * @param after key of the last row of the page before, see {@link Page#next}; null, or one out of scope, for the first page
     */
    Page<AgreementLine> page(Scope scope, AgreementFilter filter, AgreementOrder order, LocalDate today, Long after, int limit);

    /**
     * What stands for a page: while it is the same, {@link #page} gives the same rows.
     *
     * @param cases whether the cases under way are looked at
     */
    String mark(Scope scope, AgreementFilter filter, AgreementOrder order, LocalDate today, Long after, int limit, boolean cases);

    /** How many match, but no more than {@code most}: counting stops there. */
    int count(Scope scope, AgreementFilter filter, LocalDate today, int most);
}
