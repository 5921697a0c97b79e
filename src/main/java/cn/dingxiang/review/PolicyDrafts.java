package cn.dingxiang.review;

/** Port: reads the draft of a policy or of an agreement text, to be tried out before it is put in force. */
public interface PolicyDrafts {

    /**
     * The policy as it would be with the draft: in place of what has its id, or in addition.
     *
     * @param file    its name, for naming problems, such as {@code jilin.yml}
     * @param content YAML, as in {@code config/regimes} or {@code config/forms}
     * @throws RuntimeException that is {@code agreement.Explained}, naming everything wrong by file and line
     */
    PolicyDraft read(String file, String content);
}
