/**
 * Employers without an account: the links their mails carry, what they confirm, attest or object by them, and the objections counties
 * see to.
 *
 * <p>Start at {@link cn.dingxiang.confirmation.Confirmations}. What can be answered stands in {@link cn.dingxiang.confirmation.Question}.
 * A link works for whoever holds it, as a letter would: mailboxes of small units are shared and mails handed on. So it is asked who
 * answers, and every opening, answer and vain attempt is audited with its network address. Not here: who is reminded of what (review),
 * the pages (web), the tables and the key (jdbc).
 */
package cn.dingxiang.confirmation;
