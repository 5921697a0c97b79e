/** What is owed when an agreement is not served out: repayment, damages, payments (domain rules, section 8). */
package cn.dingxiang.settlement;
