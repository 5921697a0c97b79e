package cn.dingxiang.web.page;

import java.util.Objects;

/** A step on the way to a page. @param address null for the page itself */
public record Crumb(String name, String address) {
    public Crumb {
        Objects.requireNonNull(name, "name");
    }
}
