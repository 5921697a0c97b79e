package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Accounts;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Accounts in table {@code account}. */
@Singleton
@Transactional
class JdbcAccounts implements Accounts {
    private final AccountRepository rows;

    JdbcAccounts(AccountRepository rows) {
        this.rows = rows;
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
    public void put(Account account) {
        AccountRow row = AccountRow.of(account);
        if (rows.existsById(account.username())) {
            rows.update(row);
        } else {
            rows.save(row);
        }
    }
}
