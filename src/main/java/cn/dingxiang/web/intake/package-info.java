/** Pages of what comes in from outside, and of long work: ledgers imported, registers taken and their proposals decided, jobs. */
package cn.dingxiang.web.intake;
