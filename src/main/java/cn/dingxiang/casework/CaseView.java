package cn.dingxiang.casework;

import cn.dingxiang.casework.evidence.Attachment;
import cn.dingxiang.casework.letter.ProofOfNotice;
import cn.dingxiang.settlement.Worksheet;
import java.util.List;
import java.util.Objects;

/**
 * A case as a whole, as one actor sees it today.
 *
 * @param file      the case with its findings and steps
 * @param offered   what this actor can do with it now
 * @param evidence  its attachments, the removed ones too
 * @param letters   its letters, each with the proof of its notice
 * @param worksheet what would be owed today, for a case of the signer's side; with unset terms it asks for them and holds no number; null
 *                  for the other sides, and when the agreement's terms cannot be resolved any more
 * @param account   what was frozen, paid and is behind; null before it is settled
 * @param dossier   what the latest decision was frozen with; null before one
 */
public record CaseView(CaseFile file, List<OfferedStep> offered, List<Attachment> evidence, List<ProofOfNotice> letters,
                       Worksheet worksheet, Settlements.Account account, CaseRecords.Frozen dossier) {
    public CaseView {
        Objects.requireNonNull(file, "file");
        offered = List.copyOf(offered);
        evidence = List.copyOf(evidence);
        letters = List.copyOf(letters);
    }
}
