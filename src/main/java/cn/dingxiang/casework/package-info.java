/**
 * From finding to decision: cases, their steps and time limits, two people to confirm, dismissal, settlement and release.
 *
 * <p>Start at {@link cn.dingxiang.casework.Casework}; every step there is stands in {@link cn.dingxiang.casework.Steps#ALL}; what happens
 * without people is {@link cn.dingxiang.casework.CaseRound}. Not here: what is found and when (obligation, review), letters
 * and files, which are themes of their own below ({@code letter}, {@code evidence}).
 */
package cn.dingxiang.casework;
