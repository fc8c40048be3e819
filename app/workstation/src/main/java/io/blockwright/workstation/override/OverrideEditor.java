package io.blockwright.workstation.override;

import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.editor.Editor;
import io.blockwright.workstation.editor.Target;

/** An editor that opens above the levers. */
abstract sealed class OverrideEditor extends Editor permits ResumeEditor, ChangeEditor, FillEditor, ChildEditor {
    OverrideEditor(Target target, DeskCommands commands, long nanos) {
        super(target, commands, nanos);
    }
}
