package cn.dingxiang.wiring;

import cn.dingxiang.cli.Failure;

/** What can be wrong with settings and surroundings, as one line a person can act on (bundle {@code problems}). */
final class Problem {
    private static final String BUNDLE = "cn.dingxiang.wiring.problems";

    private Problem() { }

    /** A setting is wrong: exit code 2. */
    static Failure setting(String key, Object... arguments) {
        return new Failure(Failure.BAD_INPUT, BUNDLE, key, arguments);
    }

    /** Something around us does not work: exit code 1. */
    static Failure runTime(String key, Object... arguments) {
        return new Failure(Failure.RUN_TIME, BUNDLE, key, arguments);
    }
}
