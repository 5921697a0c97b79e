/**
 * The calendar a person subscribes to: an address with a long random token instead of signing in, which can be made anew and revoked, and
 * entries that give nothing away.
 */
package cn.dingxiang.review.feed;
