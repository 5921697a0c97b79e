/**
 * {@code /api/v1}, for other programs. Reads and writes JSON; decides nothing.
 *
 * <p>Start at {@link cn.dingxiang.web.api.Calls}, through which every operation goes: what is allowed stands in its {@code @Secured},
 * who asks is a {@link cn.dingxiang.web.api.Caller}, and whatever goes wrong leaves as problem details. All operations, with examples,
 * stand in {@code openapi.yml} beside this package. Which operation does what a page does: {@code counterparts.txt} of the tests.
 */
package cn.dingxiang.web.api;
