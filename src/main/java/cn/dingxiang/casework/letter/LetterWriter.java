package cn.dingxiang.casework.letter;

import cn.dingxiang.directory.Refused;
import java.util.Map;

/** Port: writes letters from their templates. */
public interface LetterWriter {

    /**
     * @param values every field of the kind
     * @throws Refused naming template and placeholder when the template names what the kind has not, leaves out what it has, or is no
     *         document
     */
    LetterContent write(LetterKind kind, Map<LetterField, String> values);

    /** The proof-of-notice file as an HTML page for A4, without scripts. */
    String page(ProofOfNotice proof);
}
