package cn.dingxiang.bench.rules;

import cn.dingxiang.agreement.Exam;
import java.time.LocalDate;

/**
 * That an application was not permitted, as known on its day.
 *
 * @param order  its place among all events
 * @param on     its day
 * @param kind   of the exam
 * @param review whether nothing decides it; a ban does otherwise
 */
public record Ruled(long order, LocalDate on, Exam.Kind kind, boolean review) { }
