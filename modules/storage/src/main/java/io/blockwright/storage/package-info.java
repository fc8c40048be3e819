/** Journal, orders, fills, audit, users, settings in SQLite; columnar history. */
@NullMarked
package io.blockwright.storage;

import org.jspecify.annotations.NullMarked;
