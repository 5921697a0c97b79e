package cn.dingxiang.review;

import cn.dingxiang.directory.Page;
import java.util.Objects;

/** Port: which agreements a run of the review could not evaluate. Nobody is named. */
public interface RunFailures {

    /**
     * An agreement that was set aside.
     *
     * @param agreement its key
     * @param number    its number
     * @param county    the county that signed, six digits
     * @param reason    what stands in the way, in Chinese, as the review kept it
     */
    record SetAside(long agreement, String number, String county, String reason) {
        public SetAside {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(county, "county");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * In the order in which the agreements were recorded.
     *
     * @param counties  the beginning of the county codes looked at; empty for all
     * @param number    the beginning of the agreements' numbers; empty for all
     * @param downwards whether the last recorded come first
     * @param after     {@link Page#next} of the page before; null for the first
     * @param limit     rows
     */
    Page<SetAside> of(long run, String counties, String number, boolean downwards, Long after, int limit);
}
