package cn.dingxiang.directory.audit;

/** Port: a cryptographic hash (SM3). */
@FunctionalInterface
public interface Hashing {

    /** The hash of {@code text} in UTF-8, 64 small hex digits. */
    String of(String text);
}
