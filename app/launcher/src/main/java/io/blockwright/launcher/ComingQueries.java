package io.blockwright.launcher;

import io.blockwright.engine.spi.DeskQueries;
import io.blockwright.engine.spi.PastRun;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The memory of a desk that is still being put together: a question waits until it is there. Any thread that may wait. */
final class ComingQueries implements DeskQueries {
    private static final long PATIENCE_SECONDS = 30;

    private final CompletableFuture<DeskQueries> here = new CompletableFuture<>();

    /** The memory is there. */
    void arrived(DeskQueries queries) {
        here.complete(queries);
    }

    private DeskQueries queries() throws IOException {
        try {
            return here.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("The desk is still connecting and remembers nothing yet: ask again in a moment.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The desk was not there yet.");
        }
    }

    @Override
    public List<DecisionLine> decisions(String parentId, int limit) throws IOException {
        return queries().decisions(parentId, limit);
    }

    @Override
    public List<RawMessage> messages(List<String> clOrdIds) throws IOException {
        return queries().messages(clOrdIds);
    }

    @Override
    public ParentReplay replay(String parentId) throws IOException {
        return queries().replay(parentId);
    }

    @Override
    public List<String> orderIds(String parentId) throws IOException {
        return queries().orderIds(parentId);
    }

    @Override
    public List<PastRun> runs() throws IOException {
        return queries().runs();
    }

    @Override
    public DeskQueries ofRun(String runId) throws IOException {
        return queries().ofRun(runId);
    }
}
