/** What a person must know: kept, counted, acknowledged, heard. */
@NullMarked
package io.blockwright.workstation.alerts;

import org.jspecify.annotations.NullMarked;
