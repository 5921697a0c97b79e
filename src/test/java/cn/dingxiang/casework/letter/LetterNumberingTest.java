package cn.dingxiang.casework.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.casework.Transactions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers without gap and without double, with real transactions side by side. */
@Tag("database")
class LetterNumberingTest {
    @TempDir
    static Path folder;
    private static LetterWorld world;

    private final ExecutorService people = Executors.newFixedThreadPool(6);

    @BeforeAll
    static void open() {
        world = new LetterWorld(folder);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void begin() {
        world.fresh();
    }

    @Test
    void whoever_comes_second_waits_and_gets_the_next_number() throws Exception {
        CountDownLatch issued = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Future<Integer> first = people.submit(() -> world.get(Transactions.class).inOne(() -> {
            int number = issue();
            issued.countDown();
            await(mayCommit);
            return number;
        }));
        issued.await();
        Future<Integer> second = people.submit(this::issue);
        untilSomebodyWaits();
        assertThat(second.isDone()).isFalse();
        mayCommit.countDown();
        assertThat(first.get()).isEqualTo(1);
        assertThat(second.get()).isEqualTo(2);
    }

    @Test
    void a_number_whose_transaction_fails_goes_to_whoever_waits() throws Exception {
        assertThat(issue()).isEqualTo(1);
        CountDownLatch issued = new CountDownLatch(1);
        CountDownLatch mayFail = new CountDownLatch(1);
        Future<Integer> first = people.submit(() -> world.get(Transactions.class).inOne(() -> {
            issue();
            issued.countDown();
            await(mayFail);
            throw new IllegalStateException("the step it belongs to failed");
        }));
        issued.await();
        Future<Integer> second = people.submit(this::issue);
        untilSomebodyWaits();
        mayFail.countDown();
        assertThatThrownBy(first::get).isInstanceOf(ExecutionException.class).hasMessageContaining("the step it belongs to failed");
        assertThat(second.get()).isEqualTo(2);
        assertThat(world.texts("SELECT sequence FROM letter ORDER BY sequence")).containsExactly("1", "2");
    }

    @Test
    void many_at_once_leave_neither_gap_nor_double() throws Exception {
        List<Callable<Integer>> calls = new ArrayList<>();
        IntStream.range(0, 24).forEach(call -> calls.add(this::issue));
        List<Integer> numbers = new ArrayList<>();
        for (Future<Integer> future : people.invokeAll(calls)) {
            numbers.add(future.get());
        }
        assertThat(numbers).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 24).boxed().toList());
    }

    private int issue() {
        return world.get(Letters.class).issue(world.officer(), LetterKind.REMINDER, world.agreement(), null,
                LetterSamples.given(LetterKind.REMINDER)).number().sequence();
    }

    /** Until the database shows a statement that waits for the series. */
    private static void untilSomebodyWaits() {
        while (world.texts("SELECT 1 FROM information_schema.processlist WHERE db = DATABASE() AND info LIKE 'INSERT INTO letter_series%'").isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
