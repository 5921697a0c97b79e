package cn.dingxiang.intake.register;

/** What became of a proposed event. What is decided stays so. */
public enum ProposalState { OPEN, ACCEPTED, REJECTED }
