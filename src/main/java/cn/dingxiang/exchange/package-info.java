/**
 * Files of other programs, read and written: workbooks, CSV and JSON, a row at a time in flat memory; blank workbooks to fill in; letters
 * as .docx and as pages to print; pictures and PDFs looked through before they are kept as evidence.
 *
 * <p>Whatever is wrong with a file as a whole is said here; what its rows mean is not (intake), nor what a letter says (casework).
 */
package cn.dingxiang.exchange;
