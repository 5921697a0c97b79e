package cn.dingxiang.review.alert;

import cn.dingxiang.review.DigestWriter;

/** Port: puts alerts into words. */
@FunctionalInterface
public interface AlertWriter {

    /** Subject, text and HTML, all without ID numbers; the HTML escapes whatever people typed. */
    DigestWriter.Written write(AlertLetter letter);
}
