package cn.dingxiang.review;

import cn.dingxiang.agreement.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Evaluates for tests of other packages, with no units. */
public record ReviewProbe(Policy policy, Ladders ladders) {

    public List<ReviewOutcome> review(List<ReviewSubject> subjects, LocalDate asOf) {
        AgreementReview review = new AgreementReview(policy, ladders, new UnitBook(Map.of(), Map.of()), new Basis(1), asOf);
        return subjects.stream().map(review::review).toList();
    }
}
