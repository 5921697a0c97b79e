package cn.dingxiang.intake;

/** Reads a row as an agreement; whatever cannot be read is a problem of the draft. */
interface DraftReader {
    AgreementDraft read(SourceRow row);
}
