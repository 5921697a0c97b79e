package cn.dingxiang.review;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The record of one run.
 *
 * @param id         its key
 * @param asOf       the day reviewed
 * @param mode       which agreements it took
 * @param status     {@code RUNNING}, {@code DONE}, {@code FAILED}, or {@code CUT_OFF} when its process died
 * @param startedAt  when it began
 * @param finishedAt when it ended; null before
 * @param counts     what it did
 * @param message    what went wrong; null when nothing did
 */
public record ReviewRun(long id, LocalDate asOf, ReviewMode mode, String status, LocalDateTime startedAt, LocalDateTime finishedAt,
                        ReviewCounts counts, String message) { }
