package cn.dingxiang.intake;

import cn.dingxiang.directory.IdNumber;

/** Reads a row as an agreement; whatever cannot be read is a problem of the draft. */
interface DraftReader {
    AgreementDraft read(SourceRow row);

    /** What of a row could stand twice in a file. */
    default Keys keys(SourceRow row) {
        AgreementDraft draft = read(row);
        return new Keys(draft.number(), draft.student() == null ? null : draft.student().idNumber());
    }

    /**
     * What two rows of a file must not share.
     *
     * @param number   协议编号; null when it could not be read
     * @param idNumber null when it, or whose it is, could not be read
     */
    record Keys(String number, IdNumber idNumber) { }
}
