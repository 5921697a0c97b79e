package cn.dingxiang.intake;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Port: what an import asks of the database, a batch of rows at a time, and the record of imports. */
public interface IntakeStore {

    /**
     * Does all of {@code work} or nothing of it. Whatever {@code work} throws undoes it and is thrown on.
     *
     * @throws Collision when others wrote the same at the same time
     */
    <T> T inOneTransaction(Callable<T> work) throws Exception;

    /** Keeps others from changing these agreements until the transaction ends; they are looked at by the next review. */
    void lock(Collection<String> numbers);

    /**
     * What is on record of these agreements, by number.
     *
     * @param except an import whose own agreements and events are left out; null for none
     */
    Map<String, KnownAgreement> agreements(Collection<String> numbers, Long except);

    /** Numbers of the agreements of the people with these ID number hashes, by hash; {@code except} as above. */
    Map<String, String> numbersByIdHash(Collection<String> hashes, Long except);

    /** Records that an import begins to write. @return its id */
    long open(BatchOpening opening);

    /** Records what it wrote. */
    void close(long batch, RowCounts counts);

    /** The imports on record, the newest first. @param county null for all */
    List<ImportBatch> batches(String county);

    /**
     * A page of them.
     *
     * @param division the county, prefecture or province whose they are, as the beginning of the county's code; empty for all
     * @param several  whether those of several counties come too: where all they name lies there, or, when they name nothing, whoever
     *                 brought them does
     * @param oldest   whether the oldest come first; else the newest
     * @param edge     the last one of the page before; null for the first
     */
    List<ImportBatch> batches(String division, boolean several, boolean oldest, Long edge, int limit);

    /** Whether one is among those. */
    boolean isOf(long batch, String division, boolean several);

    Optional<ImportBatch> batch(long id);

    /** The counties of a batch's agreements. */
    List<String> counties(long batch);

    /** Makes a batch and its agreements live and has the next review look at them. @return how many agreements */
    int start(long batch, String officer, LocalDateTime at);

    /** How a county's own titles were read the last time; empty when it never said. */
    Map<String, String> mapping(String county, ImportKind kind);

    void saveMapping(String county, ImportKind kind, Map<String, String> mapping, String by, LocalDateTime at);
}
