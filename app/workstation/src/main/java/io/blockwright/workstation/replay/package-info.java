/** Looking back at an order: any of its moments, with the book, its children and the reasons of then. */
@NullMarked
package io.blockwright.workstation.replay;

import org.jspecify.annotations.NullMarked;
