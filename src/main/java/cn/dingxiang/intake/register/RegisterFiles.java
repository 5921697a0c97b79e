package cn.dingxiang.intake.register;

import cn.dingxiang.directory.Page;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Port: registers, their files and rows. */
public interface RegisterFiles {

    Optional<RegisterSource> source(String scope, String name);

    /** The registers of a division, of those inside it and of those it lies in, by scope and name. */
    List<RegisterSource> sources(String scope);

    /** Keeps a register, or changes how its files are read. @return it, with its id */
    RegisterSource save(RegisterSource source, LocalDateTime at, String by);

    /** The file of this register with this content. @param hash SHA-256, 64 hex digits */
    Optional<RegisterFile> taken(long source, String hash);

    Optional<RegisterFile> find(long id);

    /** Files of the registers that {@link #sources} gives, newest first. @param kind null for any @param before key to go on from, or null */
    Page<RegisterFile> list(String scope, RegisterKind kind, String before, int limit);

    /** The same, oldest first. @param after key to go on from, or null */
    Page<RegisterFile> oldest(String scope, RegisterKind kind, String after, int limit);

    /** Begins a file. @return its id */
    long open(long source, String fileName, String hash, LocalDateTime at, String by);

    void close(long file, RegisterCounts counts);

    /** Agreements of the people with these ID number hashes, by hash. @param scope beginning of their counties' codes */
    Map<String, List<Matched>> matches(Collection<String> hashes, String scope);

    void add(long file, List<RegisterLine> lines);

    /** The rows of the next agreements after agreement {@code after}, by agreement and row. */
    List<RegisterLine> ofNextAgreements(long file, long after, int agreements);

    /** Keeps the fate and remark of rows that were added. */
    void settle(long file, List<RegisterLine> lines);

    /**
     * Rows of a file.
     *
     * @param fate      null for any
     * @param scope     beginning of the counties' codes of the agreements whose rows are shown
     * @param unmatched whether nobody's rows are shown, too
     * @param order     in which order
     * @param after     key to go on from, or null
     */
    Page<RegisterLine> lines(long file, Fate fate, String scope, boolean unmatched, LineOrder order, String after, int limit);
}
