package io.blockwright.workstation;

import io.blockwright.workstation.alerts.AlertWatch;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.command.Selection;
import io.blockwright.workstation.confirm.SecondPerson;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.precautions.KeptPrecautions;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Typeface;

/**
 * What the panels of one window share.
 *
 * @param windows for panels that open windows of their own
 * @param alerts what a person must know
 * @param second who is asked when one person is not enough
 * @param keys names the keys as they are bound
 * @param precautions beyond which an order is asked about
 */
record WindowParts(
        DeskAccess access,
        WindowSettings settings,
        Theme theme,
        Typeface face,
        ClockFormat clock,
        DeskCommands commands,
        Notices notices,
        Selection selection,
        DeskWindows windows,
        AlertWatch alerts,
        SecondPerson second,
        KeyWords keys,
        KeptPrecautions precautions) {}
