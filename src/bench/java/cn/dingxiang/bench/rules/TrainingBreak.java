package cn.dingxiang.bench.rules;

import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.timeline.DateSpan;

/** A pause inside a stint of training, which it names by its place; the ground may be null. */
public record TrainingBreak(long stint, DateSpan days, PauseGround ground) { }
