/**
 * Tokens by which other programs call {@code /api/v1}: who has one, what it is good for, how much it may ask, and the answers kept for
 * calls that come twice.
 *
 * <p>Start at {@link cn.dingxiang.directory.tokens.ApiClients}. Not here: HTTP and what the calls do (web.api), the tables (jdbc).
 */
package cn.dingxiang.directory.tokens;
