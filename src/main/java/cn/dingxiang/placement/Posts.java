package cn.dingxiang.placement;

import cn.dingxiang.directory.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Port: posts, and who fills them. */
public interface Posts {
    Optional<Post> find(long id);

    /** Posts at units whose county code begins with {@code query.within()}, in the order they were asked for. */
    Page<Post> list(PostFilter filter, ListQuery query);

    default Page<Post> list(ListQuery query) {
        return list(PostFilter.ANY, query);
    }

    /** Every open post of the county that is not full, in the order they were asked for. */
    List<Post> vacant(String county);

    /** @return its key */
    long add(PostTerms terms, String askedBy, LocalDate askedOn);

    void change(long id, PostTerms terms);

    void close(long id, LocalDate on, String why);

    /** Everyone who ever filled it, in order of their first day. */
    List<Filling> fillings(long post);

    /**
     * Puts a doctor into a post, and ends what they filled before. Two at once wait for each other here.
     *
     * @return false, and nothing is changed, when nothing is vacant any more
     */
    boolean fill(long post, long agreement, LocalDate from);

    /** Ends what the doctor fills, if anything. */
    void vacate(long agreement, LocalDate on);
}
