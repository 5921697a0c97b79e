package cn.dingxiang.review.figures;

import cn.dingxiang.timeline.Phase;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/** How far signers of a cohort have come: {@link Measure#AGREEMENTS} by groups of phases, every phase in one. */
public enum Stage {
    /** Also those not evaluated yet. */
    SIGNED(Phase.SIGNED),
    STUDYING(Phase.STUDYING, Phase.STUDY_SUSPENDED),
    /** Graduated, between study, training and post. */
    AWAITING(Phase.GRADUATED, Phase.TRAINED, Phase.REPORTED, Phase.EMPLOYED),
    TRAINING(Phase.TRAINING, Phase.IN_MASTER),
    SERVING(Phase.SERVING, Phase.PAUSED, Phase.SECONDED),
    FULFILLED(Phase.FULFILLED, Phase.DISCHARGED),
    /** Left before the end: without a degree, off post, or released. Nobody is called a breacher by this. */
    LEFT(Phase.STUDY_ENDED, Phase.ABSENT, Phase.RELEASED),
    DECEASED(Phase.DECEASED);

    private final Set<String> kinds;

    Stage(Phase... phases) {
        Set<String> names = Arrays.stream(phases).map(Phase::name).collect(Collectors.toSet());
        if (names.contains(Phase.SIGNED.name())) {
            names.add("");
        }
        kinds = Collections.unmodifiableSet(names);
    }

    /** The kinds of figures it adds up. */
    public Set<String> kinds() {
        return kinds;
    }

    /** The stage of a figure's kind. */
    public static Stage of(String kind) {
        return Arrays.stream(values()).filter(stage -> stage.kinds.contains(kind)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("phase " + kind));
    }
}
