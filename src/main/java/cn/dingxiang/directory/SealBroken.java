package cn.dingxiang.directory;

/** A sealed ID number that cannot be opened: its key is missing or another, or the value was changed. Holds neither number nor value. */
public final class SealBroken extends RuntimeException {
    public SealBroken(String message) {
        super(message);
    }
}
