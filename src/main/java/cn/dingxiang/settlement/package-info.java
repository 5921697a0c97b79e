/**
 * What is owed when an agreement is not served out: repayment, damages, payments (domain rules, section 8), and the worksheet that shows
 * every line of it. Not here: whether anybody is in breach (casework).
 */
package cn.dingxiang.settlement;
