package cn.dingxiang.directory.signin;

import cn.dingxiang.directory.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Port: accounts listed. */
public interface AccountBook {

    /**
     * Which accounts are meant.
     *
     * @param roles    of these roles
     * @param province two digits; null for all
     * @param place    code of a province, prefecture or county they lie in, besides; null for all
     * @param search   part of username or name; empty for all
     * @param closed   whether closed ones are meant; null for both
     */
    record Filter(Set<Role> roles, String province, String place, String search, Boolean closed) {
        public Filter {
            roles = Set.copyOf(roles);
        }
    }

    /** In this order, behind the account named {@code after}; null for the first. */
    List<AccountLine> page(Filter filter, AccountOrder order, String after, int limit);

    Optional<AccountLine> find(String username);
}
