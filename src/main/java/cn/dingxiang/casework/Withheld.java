package cn.dingxiang.casework;

import cn.dingxiang.directory.Refused;
import java.util.Objects;

/** A step somebody's role could take, and why this person cannot, or not today. */
public record Withheld(Action action, Refused because) {
    public Withheld {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(because, "because");
    }
}
