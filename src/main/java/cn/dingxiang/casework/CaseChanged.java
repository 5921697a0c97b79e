package cn.dingxiang.casework;

import cn.dingxiang.directory.Refused;

/** For those who store cases: somebody else was faster. */
public final class CaseChanged {

    private CaseChanged() { }

    public static Refused meanwhile() {
        return Refusals.of("changed-meanwhile");
    }
}
