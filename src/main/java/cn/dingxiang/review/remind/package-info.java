/**
 * Reminding employers by hand: what a county's or employer's side still owes of an agreement, whom a reminder of it goes to, and the
 * reminder itself, which leaves at once through the outbox of all reminders. When reminders go out by themselves is the review's.
 */
package cn.dingxiang.review.remind;
