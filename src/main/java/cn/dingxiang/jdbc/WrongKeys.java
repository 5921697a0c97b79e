package cn.dingxiang.jdbc;

import cn.dingxiang.agreement.ExplainedFailure;

/** The keys for ID numbers are missing or wrong: which setting, and how to make it right. Never holds a key. */
final class WrongKeys extends ExplainedFailure {

    /** @param problem key of the bundle {@code keys} */
    WrongKeys(String problem, Object... arguments) {
        super("cn.dingxiang.jdbc.keys", problem, arguments);
    }
}
