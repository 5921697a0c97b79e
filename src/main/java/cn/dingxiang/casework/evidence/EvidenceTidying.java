package cn.dingxiang.casework.evidence;

import cn.dingxiang.directory.CivilTime;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tidies away contents nobody attached: what an upload stored whose transaction then failed. */
@Singleton
public class EvidenceTidying {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceTidying.class);
    private static final int PAGE = 500;

    private final FileVault vault;
    private final Attachments attachments;
    private final OrphanRemoval removal;
    private final EvidenceRules rules;
    private final CivilTime time;

    public EvidenceTidying(FileVault vault, Attachments attachments, OrphanRemoval removal, EvidenceRules rules, CivilTime time) {
        this.vault = vault;
        this.attachments = attachments;
        this.removal = removal;
        this.rules = rules;
        this.time = time;
    }

    /** Safe to call at any time. @return how many contents it removed */
    public int run() {
        LocalDateTime before = time.now().minus(rules.grace());
        int removed = 0;
        List<String> page = vault.storedBefore(before, "", PAGE);
        while (!page.isEmpty()) {
            Set<String> attached = attachments.attached(page);
            for (String hash : page) {
                if (!attached.contains(hash) && removal.remove(hash, time.now())) {
                    removed++;
                }
            }
            page = vault.storedBefore(before, page.get(page.size() - 1), PAGE);
        }
        vault.sweep(before);
        if (removed > 0) {
            LOG.info("{} stored files nobody attached were removed", removed);
        }
        return removed;
    }
}
