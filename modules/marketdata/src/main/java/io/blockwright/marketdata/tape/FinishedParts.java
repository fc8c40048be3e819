package io.blockwright.marketdata.tape;

import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Packs a tape's finished parts one after another, on a thread of its own that is there while it has work. */
final class FinishedParts {
    private static final Logger LOG = LoggerFactory.getLogger(FinishedParts.class);
    /** When a recording ends, what its last parts may take; what is not packed by then stays as it is for now. */
    private static final long PATIENCE_MILLIS = 2_000;

    private final PartPacker packer;
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), FinishedParts::thread);
    private volatile boolean enough;

    FinishedParts(PartPacker.Replacing replacing) {
        packer = new PartPacker(() -> enough, replacing);
    }

    private static Thread thread(Runnable work) {
        return Thread.ofPlatform().name("tape-packer").daemon().unstarted(work);
    }

    /** A part that nobody writes any more. */
    void add(Path part) {
        thread.execute(() -> pack(part));
    }

    private void pack(Path part) {
        if (enough) {
            return;
        }
        try {
            switch (packer.pack(part)) {
                case PartPacker.Outcome.Packed done ->
                    LOG.info(
                            "{}: {} events packed from {} to {} kB",
                            part.getFileName(),
                            done.events(),
                            done.before() >> 10,
                            done.after() >> 10);
                case PartPacker.Outcome.AsItWas _ -> LOG.debug("{} stays as it is", part.getFileName());
                case PartPacker.Outcome.Kept kept -> LOG.info("{} stays in rows: {}", part.getFileName(), kept.why());
            }
        } catch (RuntimeException e) {
            LOG.warn("{} could not be packed and stays in rows", part.getFileName(), e);
        }
    }

    /** Packs what is left, for a short time at most; nothing is touched afterwards. */
    void close() {
        thread.shutdown();
        boolean interrupted = false;
        try {
            if (thread.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            interrupted = true;
        }
        enough = true;
        try {
            // a packer asks between two blocks, so this is short
            if (!interrupted && !thread.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.warn("a part of the tape is still being packed");
            }
        } catch (InterruptedException _) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
