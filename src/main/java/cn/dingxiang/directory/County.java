package cn.dingxiang.directory;

import java.util.Objects;

/**
 * A county whose health bureau is party to agreements.
 *
 * @param code     GB/T 2260, six digits
 * @param province its first two digits
 * @param name     its name; the code where the divisions do not know it
 */
public record County(String code, String province, String name) {
    public County {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        if (!code.startsWith(province)) {
            throw new IllegalArgumentException("county " + code + " is not in province " + province);
        }
    }
}
