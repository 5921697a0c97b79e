package cn.dingxiang.casework.evidence;

/** Port: tells what a file is by its content, and whether it is sound and harmless. */
@FunctionalInterface
public interface ContentCheck {

    /** @throws BadFile when it is of no type taken, broken, too large to look at, or holds what it should not */
    FileType check(byte[] content);
}
