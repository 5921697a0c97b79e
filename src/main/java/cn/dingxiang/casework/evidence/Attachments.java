package cn.dingxiang.casework.evidence;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Port: which files are attached to what. Rows are added and marked, never deleted. */
public interface Attachments {

    /**
     * Notes that a content is about to be stored, or tidied away, and locks it until the transaction ends: so that nobody tidies away
     * what another just attached.
     */
    void hold(String hash, LocalDateTime at);

    /** @param attachment its {@code id} is ignored. @return it, with its id */
    Attachment add(Attachment attachment);

    Optional<Attachment> find(long id);

    /** Those of an agreement, the removed ones too, in the order added. */
    List<Attachment> ofAgreement(long agreement);

    /** Those of a case, likewise. */
    List<Attachment> ofCase(long caseId);

    /** Marks one that counts. @return false when it is marked already */
    boolean remove(long id, Attachment.Removal removal);

    /** Of these hashes, those any attachment names, a removed one too. */
    Set<String> attached(Collection<String> hashes);

    /** Forgets a content nobody attached; to be called under {@link #hold}. */
    void forget(String hash);
}
