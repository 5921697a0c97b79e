package cn.dingxiang.directory;

/** Port: secrets and passwords, kept as slow hashes. */
public interface Secrets {

    /** A new secret, not to be guessed. */
    String invent();

    String hash(String secret);

    boolean matches(String secret, String hash);
}
