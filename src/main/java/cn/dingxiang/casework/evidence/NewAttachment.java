package cn.dingxiang.casework.evidence;

import java.util.Objects;

/**
 * A file to attach.
 *
 * @param agreement id of the agreement it belongs to
 * @param caseId    id of the case; null when it belongs to none
 * @param fileName  as the uploader named it; null when not named
 * @param shows     what it proves, in a person's words
 */
public record NewAttachment(long agreement, Long caseId, String fileName, String shows) {
    public NewAttachment {
        Objects.requireNonNull(shows, "shows");
    }
}
