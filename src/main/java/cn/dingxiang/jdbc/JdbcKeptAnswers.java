package cn.dingxiang.jdbc;

import cn.dingxiang.directory.tokens.KeptAnswer;
import cn.dingxiang.directory.tokens.KeptAnswers;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;

/** Calls with an idempotency key, in table {@code api_answer}. */
@Singleton
class JdbcKeptAnswers implements KeptAnswers {
    private final ApiClientRepository rows;

    JdbcKeptAnswers(ApiClientRepository rows) {
        this.rows = rows;
    }

    @Override
    @Transactional
    public Known claim(long client, String key, String fingerprint, String claim, LocalDateTime at) {
        if (rows.claim(client, key, fingerprint, claim, at) == 1) {
            return null;
        }
        // whoever had it may have given it up just now: the caller asks again
        return rows.answer(client, key).map(ApiAnswerRow::known).orElse(new Known(fingerprint, "", at, null));
    }

    @Override
    @Transactional
    public boolean takeOver(long client, String key, Known lost, String claim, LocalDateTime at) {
        return rows.takeOver(client, key, lost.claim(), claim, at) == 1;
    }

    @Override
    @Transactional
    public boolean keep(long client, String key, String claim, KeptAnswer answer) {
        return rows.keep(client, key, claim, answer.status(), answer.location(), answer.body()) == 1;
    }

    @Override
    @Transactional
    public void release(long client, String key, String claim) {
        rows.release(client, key, claim);
    }

    @Override
    @Transactional
    public void forget(LocalDateTime before) {
        rows.forgetAnswers(before);
    }
}
