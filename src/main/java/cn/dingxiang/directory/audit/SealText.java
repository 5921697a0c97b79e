package cn.dingxiang.directory.audit;

import java.util.Iterator;

/** What a seal's hash is taken of: the hash before it, then each entry's place and fingerprint, folded one after the other. */
final class SealText {

    private SealText() { }

    static String of(String previousHash, Iterator<Fingerprint> fingerprints, Hashing hashing) {
        String hash = previousHash;
        while (fingerprints.hasNext()) {
            hash = folded(hash, fingerprints.next(), hashing);
        }
        return hash;
    }

    /** The hash with one more entry in it. */
    static String folded(String hash, Fingerprint fingerprint, Hashing hashing) {
        return hashing.of(hash + " " + fingerprint.entry() + " " + fingerprint.hash());
    }
}
