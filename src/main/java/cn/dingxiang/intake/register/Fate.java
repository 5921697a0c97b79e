package cn.dingxiang.intake.register;

/** What became of a row of a register. */
public enum Fate {
    /** It is somebody's, and not looked at yet: only while a file is being taken. */
    PENDING,
    /** A new event is proposed that rests on it. */
    PROPOSED,
    /** What it says is recorded, or was proposed before. */
    KNOWN,
    /** It says nothing that would have to be recorded. */
    NEEDLESS,
    /** It is somebody's, but what it says cannot be read. */
    UNREADABLE,
    /** It is nobody's whose agreement is here, or does not say whose it is. */
    UNMATCHED
}
