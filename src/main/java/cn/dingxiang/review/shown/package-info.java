/** Marks of what pages are made from: while a mark is the same, so is the page. */
package cn.dingxiang.review.shown;
