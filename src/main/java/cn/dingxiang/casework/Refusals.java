package cn.dingxiang.casework;

import cn.dingxiang.directory.Refused;

/** Refusals of this package, by their key in its bundle {@code refusals}. */
final class Refusals {
    private static final String BUNDLE = "cn.dingxiang.casework.refusals";

    private Refusals() { }

    static Refused of(String problem, Object... arguments) {
        return new Refused(BUNDLE, problem, arguments);
    }
}
