package cn.dingxiang.intake;

/**
 * Where in a file the same key stands more than once: twelve bytes or so a row, however long the keys. Two keys are taken for one only if
 * their 64-bit hashes are equal, which among a hundred thousand rows happens once in four thousand million files.
 */
final class RowIndex {
    private static final int SMALLEST = 1 << 10;

    private long[] hashes = new long[SMALLEST];
    private int[] firsts = new int[SMALLEST];
    private int[] seconds = new int[SMALLEST];
    private int used;

    /** Notes that {@code key} stands in {@code row}. */
    void add(String key, int row) {
        if (used * 2 > hashes.length) {
            grow();
        }
        put(hash(key), row);
    }

    /** Another row with this key, or 0. */
    int other(String key, int row) {
        int slot = slot(hash(key));
        return firsts[slot] == row ? seconds[slot] : firsts[slot];
    }

    private void put(long hash, int row) {
        int slot = slot(hash);
        if (firsts[slot] == 0) {
            hashes[slot] = hash;
            firsts[slot] = row;
            used++;
        } else if (seconds[slot] == 0 && firsts[slot] != row) {
            seconds[slot] = row;
        }
    }

    private int slot(long hash) {
        int slot = (int) (hash ^ hash >>> 32) & hashes.length - 1;
        while (firsts[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & hashes.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldFirsts = firsts;
        int[] oldSeconds = seconds;
        hashes = new long[oldHashes.length * 2];
        firsts = new int[oldHashes.length * 2];
        seconds = new int[oldHashes.length * 2];
        for (int old = 0; old < oldHashes.length; old++) {
            if (oldFirsts[old] != 0) {
                int slot = slot(oldHashes[old]);
                hashes[slot] = oldHashes[old];
                firsts[slot] = oldFirsts[old];
                seconds[slot] = oldSeconds[old];
            }
        }
    }

    /** FNV-1a with a last mixing (the finalizer of MurmurHash3), over the characters. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int index = 0; index < key.length(); index++) {
            hash = (hash ^ key.charAt(index)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }
}
