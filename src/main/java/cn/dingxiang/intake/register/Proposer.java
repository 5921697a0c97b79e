package cn.dingxiang.intake.register;

import java.util.List;

/** What one kind of register proposes: looks at all rows of one agreement, and gives each its fate. */
interface Proposer {

    /** @param lines the agreement's rows, in the file's order; what is proposed from one is known to the next ones */
    void propose(List<LineReading> lines, Background background);
}
