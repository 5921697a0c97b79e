package cn.dingxiang.review;

/** Port: puts a digest into words. */
public interface DigestWriter {

    /** Subject, text and HTML, all without ID numbers; the HTML escapes whatever people typed. */
    Written write(Digest digest);

    /**
     * @param subject the mail's subject, one line
     * @param text    the plain part
     * @param html    the HTML part
     */
    record Written(String subject, String text, String html) {
        public Written {
            java.util.Objects.requireNonNull(subject);
            java.util.Objects.requireNonNull(text);
            java.util.Objects.requireNonNull(html);
        }
    }
}
