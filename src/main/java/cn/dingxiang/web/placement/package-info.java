/**
 * The county's pages about units, posts and placement, the plan eight years ahead, and the end of service. They show and read forms; what
 * may be done is decided in {@code placement}.
 */
package cn.dingxiang.web.placement;
