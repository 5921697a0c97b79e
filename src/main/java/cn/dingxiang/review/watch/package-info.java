/**
 * The silence alarm: looks at the product from outside and tells the province by mail of its own when it stops.
 *
 * <p>Start at {@link cn.dingxiang.review.watch.Watch}. It runs in a process of its own and needs nothing of the product to be alive.
 */
package cn.dingxiang.review.watch;
