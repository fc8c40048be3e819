package io.blockwright.launcher;

import io.blockwright.inference.ModelKind;
import io.blockwright.storage.ModelTable;
import io.blockwright.storage.StoredModel;
import io.blockwright.storage.StoredModel.Place;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who had which place among the models of a kind, in the profile where there is one. Waits for the disk. */
final class SeatMemory {
    private final @Nullable ModelTable table;

    /** Without a table nothing is remembered. */
    SeatMemory(@Nullable ModelTable table) {
        this.table = table;
    }

    Map<Place, StoredModel> places(ModelKind kind) {
        return table == null ? Map.of() : table.places(kind.name());
    }

    /** Writes who has which place from now on; null for nobody. */
    void place(
            ModelKind kind, @Nullable Candidate champion, @Nullable Candidate challenger, @Nullable Candidate former) {
        if (table == null) {
            return;
        }
        Map<Place, StoredModel> places = new EnumMap<>(Place.class);
        put(places, Place.CHAMPION, champion);
        put(places, Place.CHALLENGER, challenger);
        put(places, Place.FORMER, former);
        table.place(kind.name(), places);
    }

    /** Writes who is tried from now on, null for nobody; who decides and who did stay as they are written. */
    void tried(ModelKind kind, @Nullable Candidate challenger) {
        if (table == null) {
            return;
        }
        Map<Place, StoredModel> places = new EnumMap<>(Place.class);
        places.putAll(table.places(kind.name()));
        places.remove(Place.CHALLENGER);
        put(places, Place.CHALLENGER, challenger);
        table.place(kind.name(), places);
    }

    private static void put(Map<Place, StoredModel> places, Place place, @Nullable Candidate candidate) {
        if (candidate != null) {
            places.put(place, candidate.stored());
        }
    }
}
