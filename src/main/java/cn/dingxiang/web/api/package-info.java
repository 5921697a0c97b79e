/** {@code /api/v1}, for other programs. Reads and writes JSON; decides nothing. */
package cn.dingxiang.web.api;
