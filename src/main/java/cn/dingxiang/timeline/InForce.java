package cn.dingxiang.timeline;

/**
 * What is in force between two events. Open things are named by the event that opened them.
 *
 * @param enrolled       {@code ENROLLED} seen
 * @param suspended      study suspended
 * @param graduated      graduated
 * @param studyEnded     left without a degree
 * @param reported       reported for duty, or employed or deployed
 * @param employed       on the county's books
 * @param left           left post, and on nobody's books since
 * @param training       the open training's start; null when none
 * @param master         the open master's start; null when none
 * @param masterPermitted whether the open master's is permitted
 * @param trained        a training or a permitted master's has ended
 * @param posting        the open deployment; null when none
 * @param pause          the open service pause; null when none
 * @param secondment     the open secondment; null when none
 * @param employer       the latest {@code EMPLOYED} employer; null when none
 * @param base           the latest training or master's base named; null when none
 * @param designatedUnit the designated unit; null while none is named or set
 * @param endedBy        what ended the agreement; null while it runs
 */
public record InForce(boolean enrolled, boolean suspended, boolean graduated, boolean studyEnded, boolean reported, boolean employed,
                      boolean left, Event training, Event master, boolean masterPermitted, boolean trained, Event posting, Event pause,
                      Event secondment, String employer, String base, String designatedUnit, EventKind endedBy) {

    /** The phase of section 4. @param fulfilled whether service is complete */
    public Phase phase(boolean fulfilled) {
        if (endedBy != null) {
            return Phase.valueOf(endedBy.name());
        }
        if (fulfilled) {
            return Phase.FULFILLED;
        }
        if (left) {
            return Phase.ABSENT;
        }
        if (pause != null) {
            return Phase.PAUSED;
        }
        if (secondment != null) {
            return Phase.SECONDED;
        }
        if (posting != null) {
            return Phase.SERVING;
        }
        if (master != null && masterPermitted) {
            return Phase.IN_MASTER;
        }
        if (training != null) {
            return Phase.TRAINING;
        }
        if (employed) {
            return Phase.EMPLOYED;
        }
        if (reported) {
            return Phase.REPORTED;
        }
        if (trained) {
            return Phase.TRAINED;
        }
        if (graduated) {
            return Phase.GRADUATED;
        }
        if (studyEnded) {
            return Phase.STUDY_ENDED;
        }
        if (suspended) {
            return Phase.STUDY_SUSPENDED;
        }
        return enrolled ? Phase.STUDYING : Phase.SIGNED;
    }

    /** Before the first event. */
    static final InForce NOTHING = new InForce(false, false, false, false, false, false, false, null, null, false, false, null, null, null,
            null, null, null, null);
}
