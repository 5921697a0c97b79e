/**
 * What an office or unit has to decide or chase today, and what comes due when: figures, and the lists they count. Figure and list are the
 * same statement counted and read, so that they never differ. It changes nothing.
 */
package cn.dingxiang.review.today;
