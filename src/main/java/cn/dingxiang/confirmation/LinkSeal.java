package cn.dingxiang.confirmation;

/** Port: signs links under a key kept apart from the database. */
public interface LinkSeal {

    /** The signature of a text, fit for an address; the same for the same text. */
    String sign(String text);
}
