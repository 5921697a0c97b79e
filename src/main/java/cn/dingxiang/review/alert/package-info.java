/**
 * What the province hears of at once: raised, mailed, acknowledged, and risen while nobody acknowledges.
 *
 * <p>Start at {@link cn.dingxiang.review.alert.Alerts}. An alert is derived: it opens and closes with what it is about. Not here: the
 * finding itself (review), the case (casework), sending (mail).
 */
package cn.dingxiang.review.alert;
