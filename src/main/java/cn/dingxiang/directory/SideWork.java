package cn.dingxiang.directory;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** For what is done beside the main work: read ahead, written behind, or shared out. */
public final class SideWork implements AutoCloseable {
    private final ExecutorService threads;

    /** One thread. @param name of the thread */
    public SideWork(String name) {
        this(name, 1);
    }

    /** @param count how many threads */
    public SideWork(String name, int count) {
        threads = Executors.newFixedThreadPool(count, work -> {
            Thread made = new Thread(work, name);
            made.setDaemon(true);
            return made;
        });
    }

    /** Does it as soon as a thread is free, in the order submitted. */
    public <T> Future<T> submit(Callable<T> work) {
        return threads.submit(work);
    }

    /** What came of it, waited for. @throws RuntimeException what it threw */
    public static <T> T result(Future<T> work) {
        try {
            return outcome(work);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What came of it, waited for. @throws Exception what it threw */
    public static <T> T outcome(Future<T> work) throws Exception {
        try {
            return work.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : new IllegalStateException(failure.getCause());
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
