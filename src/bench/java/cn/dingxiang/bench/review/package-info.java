/** The review: full and nightly, against plain reading of the same rows and against a job that goes row by row. */
package cn.dingxiang.bench.review;
