package io.blockwright.workstation.lab;

import io.blockwright.engine.spi.Lab.Choice;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Something that can be ticked. FX thread. */
record Choosable(Choice choice, BooleanProperty chosen) {
    Choosable(Choice choice, boolean chosen) {
        this(choice, new SimpleBooleanProperty(chosen));
    }

    String name() {
        return choice.name();
    }
}
