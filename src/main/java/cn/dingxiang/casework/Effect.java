package cn.dingxiang.casework;

/** What a step does besides moving the case. */
interface Effect {

    /** A step that moves the case and does nothing else. */
    Effect NONE = new Effect() { };

    /** Looks before anything is stored. @throws cn.dingxiang.directory.Refused when the step cannot be taken */
    default void check(Taking taking) { }

    /** The case as it becomes, where the step changes more of it than its state. */
    default CaseFile after(Taking taking) {
        return taking.after();
    }

    /** Does it, once the step is stored. */
    default void apply(Taking taking) { }
}
