/**
 * Duties, bans and findings: the evaluator, a pure function (agreement, events, asOf) → evaluation.
 *
 * <p>Start at {@link cn.dingxiang.obligation.Evaluator}; every rule stands in {@link cn.dingxiang.obligation.Rules}.
 * Each rule hands over what it used with what it finds, so that {@link cn.dingxiang.obligation.Explanation} is told by the same run.
 * Not here: confirming a breach (casework), storing anything (jdbc), deciding whom to remind (review).
 */
package cn.dingxiang.obligation;
