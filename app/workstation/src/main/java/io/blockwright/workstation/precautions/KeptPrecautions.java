package io.blockwright.workstation.precautions;

import io.blockwright.workstation.Precautions;
import io.blockwright.workstation.Preferences;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The precautions that hold now, and keeps them when they change. Needs no toolkit; one thread. */
public final class KeptPrecautions implements Supplier<Precautions> {
    private final Preferences preferences;
    private final Precautions usual;
    private final ReadOnlyObjectWrapper<Precautions> now;

    /** What was remembered, or the {@code usual} lines of this desk. */
    public KeptPrecautions(Preferences preferences, Precautions usual) {
        this.preferences = preferences;
        this.usual = usual;
        this.now = new ReadOnlyObjectWrapper<>(Precautions.remembered(preferences, usual));
        preferences.onOtherUser(() -> now.set(Precautions.remembered(preferences, usual)));
    }

    @Override
    public Precautions get() {
        return now.get();
    }

    /** They change when somebody changes them, and when another person sits down. */
    public ReadOnlyObjectProperty<Precautions> now() {
        return now.getReadOnlyProperty();
    }

    /** The lines of a desk where nobody has changed them. */
    public Precautions usual() {
        return usual;
    }

    void keep(Precautions lines) {
        lines.remember(preferences);
        now.set(lines);
    }
}
