/** Dingxiang 定向履约. */
package cn.dingxiang;
