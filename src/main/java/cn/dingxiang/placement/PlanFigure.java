package cn.dingxiang.placement;

import java.util.Objects;

/** A figure and the cell it stands in. */
public record PlanFigure(PlanCell cell, int number) {
    public PlanFigure {
        Objects.requireNonNull(cell, "cell");
    }
}
