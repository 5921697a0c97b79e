package cn.dingxiang.review.watch;

import java.util.List;
import java.util.Set;

/**
 * What one look at the product showed.
 *
 * @param troubles   what is not as it should be
 * @param unseen     kinds of trouble that could not be looked for this time; they stay as they were
 * @param addressees mail addresses of the province as the product has them; empty when they could not be read
 */
public record Look(List<Trouble> troubles, Set<Trouble.Kind> unseen, List<String> addressees) {
    public Look {
        troubles = List.copyOf(troubles);
        unseen = Set.copyOf(unseen);
        addressees = List.copyOf(addressees);
    }
}
