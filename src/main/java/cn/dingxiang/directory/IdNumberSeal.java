package cn.dingxiang.directory;

/** Port: how ID numbers are kept, encrypted at rest and matched by a keyed hash. No message of its errors holds a number. */
public interface IdNumberSeal {

    /** Encrypts a number ({@link IdNumber#value()}) under the current key. The same number gives another value each time. */
    String seal(String idNumber);

    /** Decrypts what {@link #seal} gave, under this or an earlier key. @throws SealBroken if it cannot be read */
    String open(String sealed);

    /** The keyed hash of a number ({@link IdNumber#value()}), 64 hex digits: equal for equal numbers, and tells nothing without the key. */
    String hash(String idNumber);

    /** Whether {@code sealed} is encrypted under the current key; false for one that key rotation still has to reach. */
    boolean isCurrent(String sealed);
}
