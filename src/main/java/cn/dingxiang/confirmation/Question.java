package cn.dingxiang.confirmation;

import cn.dingxiang.review.Matter;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a unit can be asked by a link, and about which matters. */
public enum Question {
    /** Has the doctor reported? */
    REPORT("NOT_REPORTED", Matter.ARRIVAL),
    /** Has the doctor come back to work? */
    RETURN("PAUSE_OVERSTAYED"),
    /** Is the doctor employed, and in a quota post (编制)? */
    POST("EMPLOYMENT_NOT_PROVIDED", "NO_QUOTA_POST"),
    /** What is the doctor paid, and comparable doctors? */
    PAY("PAY_BELOW_PARITY"),
    /** Was the doctor at work that year? */
    YEAR("ATTESTATION_MISSING");

    private final Set<String> codes;

    Question(String... codes) {
        this.codes = Set.of(codes);
    }

    /** The question that answers a matter; empty when only people with an account can see to it. */
    public static Optional<Question> about(Matter matter) {
        return Arrays.stream(values()).filter(question -> question.codes.contains(matter.code())).findFirst();
    }

    /** The codes of all matters that can be answered. */
    static Set<String> allCodes() {
        return Arrays.stream(values()).flatMap(question -> question.codes.stream()).collect(Collectors.toSet());
    }
}
