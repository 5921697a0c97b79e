/**
 * The life line: one picture of an agreement, from signing to the end of service, the same on every page. {@code LifeLines} says what is
 * on it, {@code LifeLineView} puts it in words and draws it. Not here: what counts and what is due; the core says that.
 */
package cn.dingxiang.web.lifeline;
