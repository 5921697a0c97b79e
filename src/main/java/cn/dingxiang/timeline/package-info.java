/**
 * Dated facts, date spans and the service clock: what happened, what was out of place, and which days count.
 *
 * <p>Not here: duties, bans and findings (obligation). Knows only the agreement.
 */
package cn.dingxiang.timeline;
