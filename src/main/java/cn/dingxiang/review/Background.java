package cn.dingxiang.review;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** For what is done beside the main work: read ahead, or shared out. */
final class Background implements AutoCloseable {
    private final ExecutorService threads;

    /** One thread. @param name of the thread */
    Background(String name) {
        this(name, 1);
    }

    /** @param count how many threads */
    Background(String name, int count) {
        threads = Executors.newFixedThreadPool(count, work -> {
            Thread made = new Thread(work, name);
            made.setDaemon(true);
            return made;
        });
    }

    <T> Future<T> submit(Callable<T> work) {
        return threads.submit(work);
    }

    /** What came of it, waited for. @throws RuntimeException what it threw */
    static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for work beside", interrupted);
        }
    }

    /** Waits for what was submitted. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            boolean over = false;
            while (!over) {
                over = threads.awaitTermination(1, TimeUnit.MINUTES);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
