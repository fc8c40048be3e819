/** Where panels stand: docking, workspaces that are kept, the command palette, and the keyboard's way through all of it. */
@NullMarked
package io.blockwright.workstation.shell;

import org.jspecify.annotations.NullMarked;
