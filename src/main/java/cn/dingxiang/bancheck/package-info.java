/**
 * The ban check where decisions are made: recruiting bodies and training bases with a credential of their own ask whether somebody is
 * bound not to apply, and hear no more than whom to call.
 *
 * <p>Start at {@link cn.dingxiang.bancheck.BanChecks}. Not here: what is banned (obligation), HTTP (web), the tables (jdbc).
 */
package cn.dingxiang.bancheck;
