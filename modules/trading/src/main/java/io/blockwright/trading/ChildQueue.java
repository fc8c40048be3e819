package io.blockwright.trading;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The children that are alive, oldest first. Children may join and leave while somebody walks it: a walk sees each child
 * that is alive when its turn comes.
 */
final class ChildQueue implements Iterable<ChildState> {
    private @Nullable ChildState first;
    private @Nullable ChildState last;

    void add(ChildState child) {
        if (child.listed) {
            return;
        }
        child.listed = true;
        child.before = last;
        child.after = null;
        if (last == null) {
            first = child;
        } else {
            last.after = child;
        }
        last = child;
    }

    /** Unlinks a child; its own link forward stays, so that a walk that stands on it goes on. */
    void remove(ChildState child) {
        if (!child.listed) {
            return;
        }
        child.listed = false;
        ChildState before = child.before;
        ChildState after = child.after;
        if (before == null) {
            first = after;
        } else {
            before.after = after;
        }
        if (after == null) {
            last = before;
        } else {
            after.before = before;
        }
    }

    @Override
    public Iterator<ChildState> iterator() {
        return new Walk(first);
    }

    private static final class Walk implements Iterator<ChildState> {
        private @Nullable ChildState next;
        private @Nullable ChildState current;

        Walk(@Nullable ChildState first) {
            next = first;
        }

        @Override
        public boolean hasNext() {
            ChildState stood = current;
            if (stood != null) {
                next = stood.after;
                current = null;
            }
            while (next != null && !next.listed) {
                next = next.after;
            }
            return next != null;
        }

        @Override
        public ChildState next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            current = next;
            return next;
        }
    }
}
