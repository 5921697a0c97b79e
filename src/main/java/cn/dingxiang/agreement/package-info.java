/**
 * What was signed: the agreement, its terms and where each came from.
 *
 * <p>Also the small reader ({@link cn.dingxiang.agreement.Fields}) by which the core reads JSON and YAML trees
 * made of JDK maps and lists. Not here: what happened later (timeline), what is owed (obligation).
 */
package cn.dingxiang.agreement;
