package cn.dingxiang.jdbc;

import cn.dingxiang.casework.letter.LetterBook;
import cn.dingxiang.casework.letter.LetterBookContract;
import cn.dingxiang.testing.TestApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

@Tag("database")
class JdbcLetterBookTest extends LetterBookContract {
    private static TestApplication application;

    @BeforeAll
    static void open() {
        application = TestApplication.start();
    }

    @AfterAll
    static void close() {
        application.close();
    }

    @BeforeEach
    void begin() {
        application.empty("letter_proof", "letter_content", "letter", "letter_series", "letter_office");
        new OutboxTables(application.database()).begin();
    }

    @Override
    protected LetterBook book() {
        return application.get(LetterBook.class);
    }

    @Override
    protected long agreement() {
        return 1;
    }
}
