/**
 * The long work there is, each as a job: what starts it from a page ({@code …Jobs}, which takes plain values and uploads) and what it
 * does ({@code …Work}). The matters themselves are done by their own packages; here is only how far they are and what comes out.
 */
package cn.dingxiang.work.task;
