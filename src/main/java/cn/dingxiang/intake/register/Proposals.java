package cn.dingxiang.intake.register;

import cn.dingxiang.directory.Page;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Port: proposed events. The same event of the same agreement and register is kept once, whatever becomes of it. */
public interface Proposals {

    /** What a register proposed of these agreements so far. @param source the register's name */
    List<Proposed> of(Collection<Long> agreements, String source);

    void add(List<NewProposal> proposals);

    /** By id. @param after key to go on from, or null */
    Page<Proposal> list(ProposalFilter filter, String after, int limit);

    /** The same, the latest first. @param before key to go on from, or null */
    Page<Proposal> latest(ProposalFilter filter, String before, int limit);

    /** Ids of the open ones among those, by id, at most so many. */
    List<Long> open(ProposalFilter filter, int most);

    /** Those of these ids there are, by id. */
    List<Proposal> find(Collection<Long> ids);

    /** The same, held until the transaction ends: nobody else decides them meanwhile. */
    List<Proposal> lock(Collection<Long> ids);

    /** Records that they were accepted. @param events proposal → the event written */
    void accept(Map<Long, Long> events, LocalDateTime at, String by);

    void reject(Collection<Long> ids, String reason, LocalDateTime at, String by);
}
