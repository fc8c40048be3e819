/** What every editor of an order shares: it is typed, judged as one types, and sent once. */
@NullMarked
package io.blockwright.workstation.editor;

import org.jspecify.annotations.NullMarked;
