package cn.dingxiang.casework;

import java.util.function.Supplier;

/** Port: several changes as one, all or none; what is read after waiting for a lock is what its last holder wrote. */
public interface Transactions {
    <T> T inOne(Supplier<T> work);
}
