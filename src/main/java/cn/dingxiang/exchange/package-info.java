/**
 * Files of other programs, read and written: workbooks, CSV and JSON, a row at a time in flat memory; blank workbooks to fill in.
 *
 * <p>Whatever is wrong with a file as a whole is said here; what its rows mean is not (intake).
 */
package cn.dingxiang.exchange;
