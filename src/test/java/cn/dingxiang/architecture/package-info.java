/** Holds the design: which package may use which, and that only wiring reads the clock. */
package cn.dingxiang.architecture;
