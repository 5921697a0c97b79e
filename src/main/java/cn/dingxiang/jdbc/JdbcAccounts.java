package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Accounts;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Accounts in table {@code account}. */
@Singleton
@Transactional
class JdbcAccounts implements Accounts {
    private final AccountRepository rows;
    private final SessionMemory memory;
    private final Authorship authorship;

    JdbcAccounts(AccountRepository rows, SessionMemory memory, Authorship authorship) {
        this.rows = rows;
        this.memory = memory;
        this.authorship = authorship;
    }

    @Override
    public Optional<Account> find(String username) {
        return rows.findById(username).map(AccountRow::account);
    }

    @Override
    public List<Account> all() {
        return rows.findAllOrderByUsername().stream().map(AccountRow::account).toList();
    }

    @Override
    public void put(Account account, String author) {
        AccountRow row = AccountRow.of(account);
        Account before = find(account.username()).orElse(null);
        if (before == null) {
            rows.save(row);
        } else {
            rows.update(row);
        }
        memory.forget();
        authorship.record(new Authorship.Change(author, before == null ? "account.create" : "account.change",
                "account:" + account.username(), account.county(), before == null ? null : shown(before), shown(account), null));
    }

    /** Whatever it may do and see; never its password. */
    private static String shown(Account account) {
        return StoredJson.write(Arrays.asList(account.role().name(), account.displayName(), account.province(), account.prefecture(),
                account.county(), account.unit(), account.person()));
    }
}
