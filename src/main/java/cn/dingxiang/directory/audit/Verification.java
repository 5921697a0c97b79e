package cn.dingxiang.directory.audit;

import java.util.List;

/**
 * What a verification found.
 *
 * @param seals    seals looked at
 * @param entries  sealed entries looked at
 * @param unsealed entries not yet sealed
 * @param lastSeal the latest seal, whose hash is worth noting elsewhere; null while nothing is sealed
 * @param misfits  what does not fit, in order of the trail, at most {@link AuditChain#MOST_MISFITS}
 */
public record Verification(long seals, long entries, long unsealed, AuditSeal lastSeal, List<Misfit> misfits) {
    public Verification {
        misfits = List.copyOf(misfits);
    }

    /** Whether everything is as it was sealed. */
    public boolean fits() {
        return misfits.isEmpty();
    }
}
