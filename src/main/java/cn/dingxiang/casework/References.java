package cn.dingxiang.casework;

import java.util.Collection;
import java.util.List;

/** Port: what a step can point at. */
public interface References {

    /**
     * Of {@code references} ({@code attachment:12}, {@code event:34}, {@code letter:5}), those that are not of this agreement or, for an
     * attachment, no longer count.
     */
    List<String> missing(Collection<String> references, long agreement);
}
