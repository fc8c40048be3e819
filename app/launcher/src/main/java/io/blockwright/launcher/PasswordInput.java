package io.blockwright.launcher;

import java.io.Console;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Takes a password without showing it: from the terminal, twice, or from a file; never from the command line. */
final class PasswordInput {
    private static final int LARGEST = 4_096;

    private PasswordInput() {}

    static char[] read(@Nullable Path file, String name) {
        return file != null ? fromFile(file) : fromTerminal(name);
    }

    private static char[] fromFile(Path file) {
        byte[] bytes;
        try {
            if (Files.size(file) > LARGEST) {
                throw new UserError(
                        "The file " + file + " is too long for a password: its first line is the password.");
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UserError("The password file " + file + " cannot be read: name a file that exists and is yours.");
        }
        CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        Arrays.fill(bytes, (byte) 0);
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        char[] password = new char[end];
        text.get(password);
        Arrays.fill(text.array(), '\0');
        if (end == 0) {
            throw new UserError("The first line of " + file + " is empty: it must be the password.");
        }
        return password;
    }

    @SuppressWarnings("SystemConsoleNull") // it may still be null where the JDK's own provider is chosen
    private static char[] fromTerminal(String name) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new UserError(
                    "There is no terminal to type a password at: write it to a file and add --password-file FILE.");
        }
        char[] once = typed(console, "Password for " + name + ": ");
        char[] again = typed(console, "The same again: ");
        boolean same = Arrays.equals(once, again);
        Arrays.fill(again, '\0');
        if (!same) {
            Arrays.fill(once, '\0');
            throw new UserError("The two were not the same: nothing was changed.");
        }
        return once;
    }

    private static char[] typed(Console console, String prompt) {
        char[] typed = console.readPassword("%s", prompt);
        if (typed == null) {
            throw new UserError("No password was typed: nothing was changed.");
        }
        return typed;
    }
}
