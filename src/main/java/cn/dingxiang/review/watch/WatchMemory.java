package cn.dingxiang.review.watch;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/**
 * What the watch remembers from look to look.
 *
 * @param troubles   those under way
 * @param addressees the province's addresses as they were last read
 */
public record WatchMemory(List<Ongoing> troubles, List<String> addressees) {
    public static final WatchMemory NONE = new WatchMemory(List.of(), List.of());

    public WatchMemory {
        troubles = List.copyOf(troubles);
        addressees = List.copyOf(addressees);
    }

    /**
     * A trouble under way.
     *
     * @param trouble what
     * @param since   when it was first seen, civil time of Asia/Shanghai
     * @param toldAt  when the province was last told; null before the first time
     */
    public record Ongoing(Trouble trouble, LocalDateTime since, LocalDateTime toldAt) {
        public Ongoing {
            Objects.requireNonNull(trouble, "trouble");
            Objects.requireNonNull(since, "since");
        }
    }
}
