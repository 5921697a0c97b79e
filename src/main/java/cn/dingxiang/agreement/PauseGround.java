package cn.dingxiang.agreement;

/** Why service or training was paused. */
public enum PauseGround {
    MATERNITY, ILLNESS, WORK_INJURY, MILITARY, FURTHER_TRAINING, PERSONAL;

    /** The term that says whether service runs during a pause on this ground, {@code pauses.<GROUND>}. */
    public Term<Boolean> term() {
        return Term.PAUSES.get(ordinal());
    }
}
