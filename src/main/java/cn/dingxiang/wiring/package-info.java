/**
 * Puts the product together: the main method, the commands' services, the clock, the embedded database.
 *
 * <p>May import every package; no package imports it. Not here: any rule, any query.
 */
package cn.dingxiang.wiring;
