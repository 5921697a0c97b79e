/** Counties compared: figures kept up by the night's work, how they came about month by month, and the list each opens. */
package cn.dingxiang.review.figures;
