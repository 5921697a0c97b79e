package cn.dingxiang.directory;

import java.util.List;
import java.util.Optional;

/** Port: who may sign in. Hashing passwords is the caller's. */
public interface Accounts {
    Optional<Account> find(String username);

    /** Every account, by name. */
    List<Account> all();

    /** Creates the account, or replaces the one of its name. @param author who says so, as audited */
    void put(Account account, String author);
}
