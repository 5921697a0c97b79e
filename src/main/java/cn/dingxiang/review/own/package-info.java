/** Everything kept about a person, taken out by that person. */
package cn.dingxiang.review.own;
