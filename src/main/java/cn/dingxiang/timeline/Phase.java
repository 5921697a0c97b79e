package cn.dingxiang.timeline;

/** Where someone stands; the first that holds, in the order of section 4 of the domain rules. */
public enum Phase {
    DECEASED, RELEASED, DISCHARGED, FULFILLED, ABSENT, PAUSED, SECONDED, SERVING, IN_MASTER, TRAINING, EMPLOYED, REPORTED, TRAINED,
    GRADUATED, STUDY_ENDED, STUDY_SUSPENDED, STUDYING, SIGNED
}
