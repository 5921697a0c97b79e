package cn.dingxiang.jdbc;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.placement.Measure;
import cn.dingxiang.placement.PlanCell;
import cn.dingxiang.placement.PlanFigure;
import io.micronaut.core.annotation.Introspected;

/** A figure of the plan. */
@Introspected
record FigureRow(String countyCode, Track track, int inYear, Measure measure, int number) {

    PlanFigure figure() {
        return new PlanFigure(new PlanCell(countyCode, track, inYear, measure), number);
    }
}
