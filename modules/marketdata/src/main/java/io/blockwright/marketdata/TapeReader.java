package io.blockwright.marketdata;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.marketdata.tape.Block;
import io.blockwright.marketdata.tape.ByteSource;
import io.blockwright.marketdata.tape.Keyframe;
import io.blockwright.marketdata.tape.PartReader;
import io.blockwright.marketdata.tape.PartReader.Seen;
import io.blockwright.marketdata.tape.TapeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays a tape from any moment, also while it is being recorded. Its times are those at which the engine saw the events. What
 * is damaged is left out, told as a feed gap, and named in {@link #damage}; the end of a tape that was torn by a crash is cut
 * there. Not bound to a thread, but used by one at a time.
 */
public final class TapeReader implements MarketFeed {
    private static final Logger LOG = LoggerFactory.getLogger(TapeReader.class);

    private final Path folder;
    private final Instrument instrument;
    private final List<PartReader> parts = new ArrayList<>();
    private final Set<Path> seenFiles = new HashSet<>();
    /** Parts before the first one that was opened, oldest first: opened when somebody goes back that far. */
    private final Deque<Path> earlier = new ArrayDeque<>();

    private final List<Entry> index = new ArrayList<>();
    private final Map<Path, Unreadable> unreadable = new TreeMap<>();
    private final Tally damage = new Tally();
    private final Queue<Seen> ready = new ArrayDeque<>();
    private @Nullable Jump jump;
    private boolean needsKeyframe;
    private int next;
    /** The block before which a gap was told last. */
    private int gapTold = -1;

    private long events;
    private long first;
    private long last;

    private record Entry(PartReader part, Block block) {}

    /** What is wrong with a file, and the size at which it was: it is looked at again when that changes. */
    private record Unreadable(String what, long size) {}

    private record Jump(MarketTotals totals, long events) {}

    private TapeReader(Path folder, Instrument instrument) {
        this.folder = folder;
        this.instrument = instrument;
    }

    /**
     * Opens the tape of an instrument in a folder; one without any part yet is empty.
     *
     * @throws IOException with one sentence for the user when the folder cannot be read
     */
    public static TapeReader open(Path folder, Instrument instrument) throws IOException {
        return open(folder, instrument, Long.MIN_VALUE);
    }

    /**
     * Opens it for somebody who begins at a moment: parts that were over by then cost nothing unless somebody goes back to
     * them, and until then the tape {@link #start}s after them.
     *
     * @param from nanoseconds since the epoch
     * @throws IOException with one sentence for the user when the folder cannot be read
     */
    public static TapeReader open(Path folder, Instrument instrument, long from) throws IOException {
        TapeReader reader = new TapeReader(folder, instrument);
        try {
            List<Path> files = TapeFolder.parts(folder);
            reader.earlier.addAll(files.subList(0, TapeFolder.at(files, from)));
            reader.seenFiles.addAll(reader.earlier);
            reader.refresh();
            while (reader.isEmpty() || reader.start() > from) {
                if (reader.openEarlier() == 0) {
                    break;
                }
            }
        } catch (IOException e) {
            reader.close();
            throw new IOException("The tape in " + folder + " cannot be read (" + e.getMessage() + ").", e);
        }
        reader.needsKeyframe = true;
        return reader;
    }

    /**
     * Whose markets the tape in a folder holds.
     *
     * @throws IOException with one sentence for the user when it holds none
     */
    public static List<Instrument> instruments(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("There is no folder " + folder + ": name the folder of a tape.");
        }
        Set<Instrument> found = new LinkedHashSet<>();
        String wrong = "";
        for (Path file : TapeFolder.parts(folder)) {
            try (PartReader part = PartReader.open(file)) {
                found.add(part.instrument());
            } catch (ByteSource.Damage e) {
                wrong = " (" + file.getFileName() + ": " + e.getMessage() + ")";
            }
        }
        if (found.isEmpty()) {
            throw new IOException(
                    "The folder " + folder + " holds no tape" + wrong + ": name a folder with .tape files.");
        }
        return List.copyOf(found);
    }

    /** Takes up what was recorded since; returns whether anything was. Costs as much as what is new. */
    public boolean refresh() throws IOException {
        int before = index.size();
        List<Path> files =
                TapeFolder.parts(folder); // before the last part is read: what is followed by another is whole
        if (!parts.isEmpty()) {
            PartReader growing = parts.getLast();
            int known = growing.blocks().size();
            growing.refresh();
            take(growing, known);
        }
        for (Path file : files) {
            if (!seenFiles.contains(file)) {
                add(file, file.equals(files.getLast()));
            }
        }
        if (seenFiles.size() + unreadable.size() > files.size()) {
            Set<Path> there = new HashSet<>(files);
            seenFiles.retainAll(there);
            unreadable.keySet().retainAll(there);
        }
        return index.size() > before;
    }

    /** Opens the newest part that was left out; returns how many blocks come before the others now, 0 when none is left. */
    private int openEarlier() {
        int more = 0;
        while (more == 0 && !earlier.isEmpty()) {
            Path file = earlier.removeLast();
            try {
                PartReader part = PartReader.open(file);
                if (part.instrument().equals(instrument)) {
                    parts.addFirst(part);
                    more = part.blocks().size();
                    index.addAll(
                            0,
                            part.blocks().stream()
                                    .map(block -> new Entry(part, block))
                                    .toList());
                } else {
                    close(part);
                }
            } catch (NoSuchFileException e) {
                LOG.debug("a part of the tape made room before it was read: {}", e.toString());
            } catch (IOException e) {
                damage.add(file.getFileName() + ": " + e.getMessage());
            }
        }
        return more;
    }

    private void take(PartReader part, int from) {
        List<Block> blocks = part.blocks();
        for (int i = from; i < blocks.size(); i++) {
            index.add(new Entry(part, blocks.get(i)));
        }
    }

    private void add(Path file, boolean newest) throws IOException {
        Unreadable known = unreadable.get(file);
        try {
            if (known != null && known.size == Files.size(file)) {
                return;
            }
            PartReader part = PartReader.open(file);
            seenFiles.add(file);
            unreadable.remove(file);
            if (part.instrument().equals(instrument)) {
                parts.add(part);
                take(part, 0);
            } else {
                part.close();
            }
        } catch (NoSuchFileException e) {
            LOG.debug("a part of the tape made room before it was read: {}", e.toString());
        } catch (ByteSource.Damage e) {
            if (!newest) { // one that has just been made may not have its first bytes yet
                unreadable.put(file, new Unreadable(file.getFileName() + ": " + e.getMessage(), Files.size(file)));
            }
        }
    }

    /**
     * Lets go of the parts that were played wholly: whoever only reads on needs them no more, and one that was packed or taken
     * away meanwhile takes no room any longer. The tape {@link #start}s later from then on.
     */
    public void forgetPlayed() {
        earlier.clear();
        int gone = 0;
        while (parts.size() > 1) {
            int blocks = parts.getFirst().blocks().size();
            if (gone + blocks >= next) { // the block before the next one is still asked when its part ended
                break;
            }
            gone += blocks;
            close(parts.removeFirst());
        }
        index.subList(0, gone).clear();
        next -= gone;
        gapTold = Math.max(-1, gapTold - gone);
    }

    /** How many files it has open. */
    public int parts() {
        return parts.size();
    }

    /** Whether it holds nothing. */
    public boolean isEmpty() {
        return index.isEmpty();
    }

    /** First moment it tells of, nanoseconds since the epoch; 0 when it is empty. */
    public long start() {
        return index.isEmpty() ? 0 : index.getFirst().block.first();
    }

    /** Last moment up to which it tells everything; 0 when it is empty. */
    public long end() {
        return index.isEmpty() ? 0 : index.getLast().block.last();
    }

    /** What was wrong with the tape so far, a sentence; empty when nothing was. A torn end is usual after a crash. */
    public String damage() {
        List<String> found = new ArrayList<>();
        unreadable.values().forEach(file -> found.add(file.what));
        found.addAll(damage.toMap().keySet());
        for (PartReader part : parts) {
            if (!part.torn().isEmpty() && part != parts.getLast()) {
                found.add(part.torn());
            }
        }
        return found.isEmpty() ? "" : "The tape is damaged: " + String.join("; ", found) + ".";
    }

    /** What is not whole at the very end, empty when nothing is: usual while it is recorded, and after a crash. */
    public String torn() {
        return parts.isEmpty() ? "" : parts.getLast().torn();
    }

    /**
     * Goes to the nearest moment at or before {@code time} from which the tape can be played: the next {@link #play} begins
     * there with a jump.
     *
     * @return that moment; {@code time} on an empty tape
     */
    public long seek(long time) {
        return enter(keyframeBy(time), time);
    }

    /**
     * Goes to where the recording began that tells of {@code time}, so that whoever plays on from there has learnt what the
     * desk had learnt by then; or no further back than a number of events, where that is very long.
     *
     * @return that moment; {@code time} on an empty tape
     */
    public long seekBeginning(long time, long mostEvents) {
        int from = keyframeBy(time);
        long events = 0;
        for (int i = from; !begins(i); i--) {
            int more = i == 0 ? openEarlier() : 0;
            from += more;
            i += more;
            if (i == 0) {
                break;
            }
            events += index.get(i - 1).block.events();
            if (events > mostEvents) {
                break;
            }
            if (index.get(i - 1).block.keyframe()) {
                from = i - 1;
            }
        }
        return enter(from, time);
    }

    /** Whether a recording begins with a block: every one begins a part, and says more than what came before. */
    private boolean begins(int at) {
        if (index.isEmpty()) {
            return true;
        }
        Entry entry = index.get(at);
        return entry.block.anew() && (at == 0 || !index.get(at - 1).part.equals(entry.part));
    }

    private int keyframeBy(long time) {
        while (start() > time && openEarlier() > 0) {
            // until it reaches back so far
        }
        int low = 0;
        int high = index.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (index.get(middle).block.first() <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int at = Math.max(0, low - 1);
        while (at < index.size() && !index.get(at).block.keyframe()) {
            at += at == 0 ? openEarlier() : 0;
            if (at == 0) {
                break;
            }
            at--;
        }
        return at;
    }

    private long enter(int at, long time) {
        next = at;
        ready.clear();
        jump = null;
        needsKeyframe = true;
        gapTold = -1;
        return index.isEmpty() ? time : index.get(next).block.first();
    }

    /** Delivers everything seen up to and including {@code until}; returns how many events. */
    public int play(long until, TapeHandler handler) {
        int delivered = 0;
        while (fill(until)) {
            Jump from = jump;
            if (from != null) {
                jump = null;
                handler.onJump(from.totals, from.events);
            }
            Seen seen = ready.remove();
            events++;
            first = first == 0 ? seen.at() : first;
            last = seen.at();
            delivered++;
            handler.onSeen(seen.at());
            handler.onMarket(seen.event());
        }
        return delivered;
    }

    /** Whether an event seen by then is ready; reads the next blocks where they begin by then. */
    private boolean fill(long until) {
        while (ready.isEmpty() && next < index.size() && index.get(next).block.first() <= until) {
            load(index.get(next++));
        }
        Seen head = ready.peek();
        return head != null && head.at() <= until;
    }

    private void load(Entry entry) {
        Block block = entry.block;
        if (needsKeyframe && !block.keyframe()) {
            return;
        }
        if (!needsKeyframe) {
            gapBefore(next - 1); // it was not there yet when the block before it was read
        }
        try {
            PartReader.Contents contents = entry.part.read(block);
            Keyframe keyframe = contents.keyframe();
            if (keyframe != null && (needsKeyframe || block.anew())) {
                needsKeyframe = false;
                keyframe.book()
                        .rebuild(keyframe.time(), instrument.symbol(), e -> ready.add(new Seen(block.first(), e)));
                jump = new Jump(keyframe.totals(), keyframe.events() - ready.size());
            }
            ready.addAll(contents.events());
            gapBefore(next);
        } catch (ByteSource.Damage | IOException e) {
            damaged(entry, e);
        }
    }

    /** Between the end of one recording and the beginning of another nobody knows what the market did. */
    private void gapBefore(int following) {
        boolean told = following == gapTold || following == 0;
        if (!told && following < index.size() && index.get(following).block.anew()) {
            gapTold = following;
            gap(index.get(following - 1).block.last(), "nothing was recorded");
        }
    }

    private void gap(long at, String reason) {
        ready.add(new Seen(at, new MarketEvent.FeedGap(at, instrument.symbol(), reason)));
    }

    private void damaged(Entry entry, Exception e) {
        String where = entry.part.file().getFileName() + " at byte " + entry.block.offset();
        damage.add(where + ", " + e.getMessage());
        LOG.warn("the tape is damaged in {}: {}", where, e.toString());
        gap(entry.block.first(), "a stretch of the tape is damaged");
        needsKeyframe = true;
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    public long nextTime() {
        if (fill(NEVER)) {
            return ready.element().at();
        }
        return NEVER;
    }

    @Override
    public boolean finished() {
        return !fill(NEVER);
    }

    @Override
    public int poll(long until, MarketHandler handler) {
        return play(until, new TapeHandler() {
            @Override
            public void onJump(MarketTotals totals, long eventsBefore) {
                // whoever follows the events alone counts from here
            }

            @Override
            public void onMarket(MarketEvent event) {
                handler.onMarket(event);
            }
        });
    }

    @Override
    public FeedReport report() {
        return new FeedReport(events, first, last, damage.toMap(), Map.of());
    }

    @Override
    public void close() {
        parts.forEach(TapeReader::close);
    }

    private static void close(PartReader part) {
        try {
            part.close();
        } catch (IOException e) {
            LOG.debug("a part of the tape was not closed: {}", e.toString());
        }
    }
}
