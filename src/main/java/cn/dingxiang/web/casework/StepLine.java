package cn.dingxiang.web.casework;

import java.util.List;

/**
 * A step taken, as it is shown.
 *
 * @param at       when
 * @param action   what was done
 * @param to       where it led; empty when the case stayed
 * @param by       who, with their role
 * @param reason   why
 * @param evidence what it points at
 * @param own      whether the product took it by itself
 */
public record StepLine(int number, String at, String action, String to, String by, String reason, List<Pointer> evidence, boolean own) {

    /** What a step points at. @param address where it is; null when it has no page */
    public record Pointer(String label, String address) { }
}
