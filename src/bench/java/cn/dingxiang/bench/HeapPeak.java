package cn.dingxiang.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The most that lives on the heap while something runs: what must not grow with the data. All of the heap is collected again and again
 * meanwhile, for where only the young are collected there is garbage among the old, the more of it the longer the run.
 */
public final class HeapPeak {
    private static final int PAUSE_MILLISECONDS = 100;
    /** So often at least it is looked: what is soon over runs again. */
    private static final int LOOKS = 20;

    private HeapPeak() { }

    /** Runs {@code work}, which takes longer so. @return MiB. @throws Exception of {@code work}, or where it cannot be looked */
    public static long megabytes(Rounds.Work work) throws Exception {
        List<Long> looks = Collections.synchronizedList(new ArrayList<>());
        ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
        try {
            ScheduledFuture<?> goingOn = looking.scheduleWithFixedDelay(() -> looks.add(living()), 0, PAUSE_MILLISECONDS,
                    TimeUnit.MILLISECONDS);
            do {
                work.run();
            } while (looks.size() < LOOKS && !goingOn.isDone());
            if (goingOn.isDone()) {
                goingOn.get();
            }
        } finally {
            looking.shutdownNow();
            looking.awaitTermination(1, TimeUnit.MINUTES);
        }
        return Collections.max(looks) >> 20;
    }

    private static long living() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed()).sum();
    }
}
