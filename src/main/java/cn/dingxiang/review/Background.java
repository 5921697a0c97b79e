package cn.dingxiang.review;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** One thread for what is done beside the main work: read ahead, or written behind. */
final class Background implements AutoCloseable {
    private final ExecutorService thread;

    /** @param name of the thread */
    Background(String name) {
        thread = Executors.newSingleThreadExecutor(work -> {
            Thread made = new Thread(work, name);
            made.setDaemon(true);
            return made;
        });
    }

    <T> Future<T> submit(Callable<T> work) {
        return thread.submit(work);
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
        thread.shutdown();
        try {
            boolean over = false;
            while (!over) {
                over = thread.awaitTermination(1, TimeUnit.MINUTES);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
