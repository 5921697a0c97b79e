package cn.dingxiang.bench.rules;

import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.timeline.DateSpan;

/** Days of an approved pause past the day to be back, up to its end or a late extension. */
public record Overstay(PauseGround ground, DateSpan days) { }
