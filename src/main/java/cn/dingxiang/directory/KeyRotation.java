package cn.dingxiang.directory;

import java.util.function.LongConsumer;

/**
 * Port: brings every ID number kept under the current key.
 *
 * <p>The hash key does not rotate along: hashes carry no key version, and a table hashed half with one key and half with another
 * would no longer recognise people, so the same person would be recorded twice. Only encryption can go on while the product runs.
 */
public interface KeyRotation {

    /**
     * Encrypts anew, in batches, every number not under the current key. Cut off at any point, the next run goes on from there.
     *
     * @param progress told after each batch how many were done so far
     * @return how many were encrypted anew
     * @throws SealBroken naming the person's id, when a number cannot be opened; those done so far stay done
     */
    long reseal(LongConsumer progress);

    /**
     * Hashes every number anew with the configured hash key, in one transaction: all or none. Stop the product first, and start it
     * afterwards with the new hash key everywhere.
     *
     * @param progress told after each batch how many were done so far
     * @return how many were hashed
     * @throws SealBroken naming the person's id, when a number cannot be opened; nothing is then changed
     */
    long rehash(LongConsumer progress);
}
