package cn.dingxiang.review;

import cn.dingxiang.agreement.PolicyCatalogue;
import java.util.Objects;

/**
 * A draft, and the policy as it would be with it.
 *
 * @param kind     a regime or a form
 * @param id       its id
 * @param title    its name
 * @param replaces whether one of its id is in force
 * @param policy   the policy with it
 */
public record PolicyDraft(Kind kind, String id, String title, boolean replaces, PolicyCatalogue policy) {

    /** What a draft can be. */
    public enum Kind { REGIME, FORM }

    public PolicyDraft {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(policy, "policy");
    }
}
