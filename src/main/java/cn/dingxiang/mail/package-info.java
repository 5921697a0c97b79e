/**
 * Mail as a wire and as words: digests rendered from templates, SMTP, the mailbox bounces return to, a demo's mail catcher, and the
 * working calendar's files.
 *
 * <p>Not here: who is reminded of what, when mail may go out, retries and the queue (review, jdbc).
 */
package cn.dingxiang.mail;
