package cn.dingxiang.intake;

/**
 * Others wrote the same records while we did, and went first. Nothing of ours was written; what they wrote can be seen now, so checking
 * again tells what is left to do.
 */
public final class Collision extends Exception {

    /** @param cause as the database put it; null when the checks found out */
    public Collision(Throwable cause) {
        super("others wrote the same records first", cause);
    }
}
