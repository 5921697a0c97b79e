package cn.dingxiang.bench.rules;

import cn.dingxiang.agreement.DutyGroup;

/** That the day asked about belongs to a group. */
public record InGroup(DutyGroup group) { }
