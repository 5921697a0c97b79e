/** The page a mailed link opens, for units without an account. Shows and reads forms; decides nothing. */
package cn.dingxiang.web.confirmation;
