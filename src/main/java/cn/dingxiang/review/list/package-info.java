/** The list of agreements: filtered, sorted and paged by key as screens show it, and the same rows as a workbook. It changes nothing. */
package cn.dingxiang.review.list;
