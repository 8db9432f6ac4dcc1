package org.commonhold.portability;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Works on the next things of a list while somebody is busy with what came of the last: in order, never far ahead. */
final class ReadAhead<A, B> implements Iterable<B>, AutoCloseable {

    /** Memory holds that many results at most. */
    private static final int WINDOW = 64;

    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    private final Iterator<A> rest;
    private final Function<A, B> work;
    private final Deque<Future<B>> ahead = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    ReadAhead(List<A> things, Function<A, B> work) {
        this.rest = things.iterator();
        this.work = work;
    }

    @Override
    public Iterator<B> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                fill();
                return !ahead.isEmpty();
            }

            @Override
            public B next() {
                fill();
                Future<B> first = ahead.pollFirst();
                if (first == null) {
                    throw new NoSuchElementException();
                }
                return result(first);
            }
        };
    }

    private void fill() {
        while (ahead.size() < WINDOW && rest.hasNext()) {
            A next = rest.next();
            ahead.addLast(threads.submit(() -> work.apply(next)));
        }
    }

    private static <B> B result(Future<B> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("told to stop");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
