/**
 * The main job: which agreements are due, evaluate them, store what changed, plan reminders and alerts.
 *
 * <p>Start at {@link cn.dingxiang.review.NightlyReview}. Not here: the rules (obligation), the tables (jdbc), sending mail (mail),
 * deciding that a finding is a breach (casework).
 */
package cn.dingxiang.review;
