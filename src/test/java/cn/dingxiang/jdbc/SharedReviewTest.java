package cn.dingxiang.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.review.ReviewCounts;
import cn.dingxiang.review.ReviewMode;
import cn.dingxiang.review.ReviewSlices;
import cn.dingxiang.review.ReviewStore;
import cn.dingxiang.review.Slice;
import cn.dingxiang.testing.MutableClock;
import cn.dingxiang.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several instances at one run. */
@Tag("database")
class SharedReviewTest {
    private static final LocalDate DAY = LocalDate.of(2030, 3, 1);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int LIVES = 150;
    private static TestDatabase database;
    private static Map<String, List<String>> alone;

    private final MutableClock clock = MutableClock.at("2030-03-01T01:30");
    private final ReviewWorld world = new ReviewWorld(database.dataSource(), clock);

    @BeforeAll
    static void open() throws SQLException {
        database = TestDatabase.migrated();
        ReviewWorld one = new ReviewWorld(database.dataSource());
        one.load(LIVES);
        one.review(500).run(DAY, ReviewMode.DUE);
        alone = one.everything();
        one.rows("SELECT 1");
        forget();
    }

    @AfterEach
    void forgetWhatWasDerived() throws SQLException {
        forget();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static void forget() throws SQLException {
        try (java.sql.Connection connection = database.dataSource().getConnection()) {
            for (String table : List.of("finding", "duty", "reminder", "alert", "task", "review_slice", "review_run")) {
                ReviewWorld.execute(connection, "DELETE FROM " + table);
            }
            ReviewWorld.execute(connection, """
                    UPDATE review_state SET phase = NULL, service_start = NULL, expected_end = NULL, days_left = NULL, completed_on = NULL,
                      failure = NULL""");
            ReviewWorld.execute(connection, "UPDATE review_mark SET dirty = TRUE, fingerprint = NULL, next_review_on = NULL");
        }
    }

    private List<ReviewCounts> together(int instances, ReviewMode mode) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(instances);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<ReviewCounts>> runs = IntStream.range(0, instances).mapToObj(i -> threads.submit(() -> {
            start.await();
            return world.review(10).run(DAY, mode);
        })).toList();
        start.countDown();
        List<ReviewCounts> counts = new java.util.ArrayList<>();
        for (Future<ReviewCounts> run : runs) {
            counts.add(run.get());
        }
        threads.shutdown();
        return counts;
    }

    @Test
    void three_instances_at_one_full_review_evaluate_every_agreement_once_and_find_what_one_finds() throws Exception {
        assertThat(together(3, ReviewMode.FULL)).allSatisfy(counts -> assertThat(counts.evaluated()).isEqualTo(LIVES));
        assertThat(world.everything()).isEqualTo(alone);
        assertThat(world.rows("SELECT status, evaluated FROM review_run")).containsExactly("DONE|" + LIVES + "|");
    }

    @Test
    void who_has_lost_the_lease_writes_nothing() throws SQLException {
        ReviewSlices.Run run = world.slices().open(DAY, ReviewMode.DUE);
        Slice late = world.slices().take(run, LEASE).orElseThrow();
        clock.set(clock.now().plus(LEASE).toString());
        Slice taken = world.slices().take(run, LEASE).orElseThrow();
        assertThat(taken.number()).isEqualTo(late.number());

        ReviewStore store = world.store();
        long[] agreements = store.due(DAY, late.after(), late.until());
        assertThatThrownBy(() -> store.chunk(agreements, ReviewMode.DUE, DAY, new ReviewStore.Step(late, late.until(), 0, LEASE),
                world::evaluate)).isInstanceOf(Slice.Lost.class);
        assertThat(world.rows("SELECT * FROM duty")).isEmpty();
        assertThat(world.rows("SELECT agreement_id FROM review_mark WHERE NOT dirty")).isEmpty();

        ReviewCounts counts = store.chunk(agreements, ReviewMode.DUE, DAY, new ReviewStore.Step(taken, taken.until(), 0, LEASE),
                world::evaluate);
        assertThat(counts.evaluated()).isEqualTo(agreements.length);
        assertThat(world.rows("SELECT * FROM duty")).isNotEmpty();
    }

    @Test
    void a_lease_is_renewed_by_each_chunk_and_a_slice_goes_on_behind_the_last() {
        ReviewSlices.Run run = world.slices().open(DAY, ReviewMode.DUE);
        Slice slice = world.slices().take(run, LEASE).orElseThrow();
        long[] first = {world.store().due(DAY, slice.after(), slice.until())[0]};
        clock.set(clock.now().plusSeconds(100).toString());
        world.store().chunk(first, ReviewMode.DUE, DAY, new ReviewStore.Step(slice, first[0], 0, LEASE), world::evaluate);
        clock.set(clock.now().plusSeconds(100).toString());
        assertThat(world.slices().take(run, LEASE).orElseThrow().number()).isNotEqualTo(slice.number());
        clock.set(clock.now().plusSeconds(20).toString());
        assertThat(world.slices().take(run, LEASE).orElseThrow())
                .satisfies(again -> assertThat(again.number()).isEqualTo(slice.number()))
                .satisfies(again -> assertThat(again.after()).isEqualTo(first[0]));
    }

    @Test
    void a_run_whose_own_instance_is_gone_is_brought_to_its_end_by_those_who_help() throws SQLException {
        world.slices().open(DAY, ReviewMode.FULL);
        assertThat(world.review(10).help()).as("its own instance may still come").isEmpty();
        assertThat(world.everything().get("finding")).isEqualTo(alone.get("finding"));
        assertThat(world.rows("SELECT status FROM review_run")).containsExactly("RUNNING|");

        clock.set(clock.now().plusMinutes(3).toString());
        assertThat(world.review(10).help()).contains(DAY);
        assertThat(world.everything()).isEqualTo(alone);
        assertThat(world.rows("SELECT status, evaluated FROM review_run")).containsExactly("DONE|" + LIVES + "|");
        assertThat(world.review(10).help()).isEmpty();
    }

    @Test
    void what_is_stored_otherwise_than_it_should_be_is_put_right_by_a_full_review_when_its_fingerprint_is_not_known() throws SQLException {
        world.review(10).run(DAY, ReviewMode.FULL);
        try (java.sql.Connection connection = database.dataSource().getConnection()) {
            ReviewWorld.execute(connection, "UPDATE finding SET standing = 'REVIEW', clauses = '[]'");
            ReviewWorld.execute(connection, "UPDATE review_mark SET fingerprint = NULL");
        }
        assertThat(world.review(10).run(DAY, ReviewMode.FULL).findingsChanged()).isPositive();
        assertThat(world.everything()).isEqualTo(alone);
    }
}
