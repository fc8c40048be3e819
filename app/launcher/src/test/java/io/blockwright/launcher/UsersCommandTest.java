package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.engine.spi.Accounts;
import io.blockwright.engine.spi.Accounts.Account;
import io.blockwright.engine.spi.Accounts.SignIn;
import io.blockwright.workstation.Preferences;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./blockwright users}, and what the screen then sees of the profile. */
class UsersCommandTest {
    @TempDir
    Path profile;

    /** An exit code with what was printed. */
    private record Said(int code, String out, String err) {}

    @Test
    void aPersonIsAddedListedGivenAnotherPasswordAndRemoved() throws Exception {
        assertThat(users("list").out()).contains("No accounts: the desk is for one person");
        Said added = users("add", "bob", "--role", "supervisor", "--password-file", file("correct horse\nsecond line"));
        assertThat(added.code()).isZero();
        assertThat(added.out())
                .contains("bob may sit at this desk now, as supervisor")
                .doesNotContain("horse");
        assertThat(users("list").out()).contains("bob").contains("supervisor");
        assertThat(signIn("bob", "correct horse"))
                .isEqualTo(new SignIn.Granted(new Account("bob", Accounts.Role.SUPERVISOR)));

        assertThat(users("password", "bob", "--password-file", file("battery staple"))
                        .code())
                .isZero();
        assertThat(signIn("bob", "correct horse")).isInstanceOf(SignIn.Refused.class);
        assertThat(signIn("bob", "battery staple")).isInstanceOf(SignIn.Granted.class);

        assertThat(users("remove", "bob").code()).isZero();
        assertThat(users("list").out()).doesNotContain("bob ");
    }

    @Test
    void mistakesAreOneSentenceAndExitCodeTwo() throws Exception {
        assertMistake(
                users("add", "bob", "--role", "king", "--password-file", file("correct horse")),
                "say trader or supervisor");
        assertMistake(users("add", "bob", "--role", "trader", "--password-file", file("short")), "at least 8");
        assertMistake(users("add", "bob", "--role", "trader", "--password-file", file("\n")), "first line");
        assertMistake(users("add", "bob", "--role", "trader", "--password-file", "nowhere.txt"), "nowhere.txt");
        assertMistake(users("remove", "eve"), "no account 'eve'");
        assertMistake(users(), "add, list, password or remove");
        Said argument = users("add", "bob", "--role", "trader", "--password", "correct horse");
        assertThat(argument.code()).as("a password is never an argument").isEqualTo(2);
    }

    @Test
    void whatTheWindowIsToldIsThereAfterARestartNewestFirst() {
        try (DeskPeople memory = DeskPeople.open(new Profile(profile), "alice")) {
            assertThat(memory.accounts().owner().name()).isEqualTo("alice");
            Preferences preferences = memory.preferences();
            Random random = new Random(4);
            for (int i = 0; i < 5_000; i++) {
                preferences.write("key" + random.nextInt(20), "value" + i);
            }
            preferences.write("key3", "last");
            assertThat(preferences.read("key3")).contains("last");
        }
        try (DeskPeople memory = DeskPeople.open(new Profile(profile), "alice")) {
            assertThat(memory.preferences().read("key3")).contains("last");
            assertThat(memory.preferences().read("key19")).isPresent();
            assertThat(memory.preferences().read("nothing")).isEmpty();
        }
    }

    private static void assertMistake(Said said, String words) {
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(words).doesNotContain("at io.blockwright");
    }

    private SignIn signIn(String name, String password) {
        try (DeskPeople memory = DeskPeople.open(new Profile(profile), "alice")) {
            return memory.accounts().signIn(name, password.toCharArray());
        }
    }

    private String file(String text) throws Exception {
        Path file = Files.createTempFile(profile, "password", ".txt");
        Files.writeString(file, text);
        return file.toString();
    }

    private Said users(String... arguments) {
        String[] all = new String[arguments.length + (arguments.length == 0 ? 1 : 3)];
        all[0] = "users";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        if (arguments.length > 0) {
            all[all.length - 2] = "--profile";
            all[all.length - 1] = profile.toString();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int code = Main.execute(all);
            return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
        }
    }
}
