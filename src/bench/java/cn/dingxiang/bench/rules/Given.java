package cn.dingxiang.bench.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** What is put before the rules in DRL of a life, as known by a day, and which rules work on that. */
interface Given {
    /** The files of the rules, beside this class. */
    List<String> rules();

    /** Hands on every fact of {@code facts} known by {@code day}, but the day and the agreement. */
    void give(Facts facts, LocalDate day, Consumer<Object> session);
}
