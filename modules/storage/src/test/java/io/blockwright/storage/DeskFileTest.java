package io.blockwright.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.storage.AccountTable.Check;
import io.blockwright.storage.StoredAccount.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts and settings in a real file. */
class DeskFileTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    Path folder;

    private long now = 1_000 * SECOND;
    private DeskFile file;
    private AccountTable accounts;

    @BeforeEach
    void open() {
        file = DeskFile.open(folder.resolve("desk.db"));
        accounts = new AccountTable(file, new SecureRandom(), () -> now, 1_000);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void theHashIsTheOneThatOthersCompute() {
        // PBKDF2-HMAC-SHA256 of "password" with "salt", 4096 rounds, 32 bytes: a published test vector
        byte[] hash = PasswordHash.of("password".toCharArray(), "salt".getBytes(StandardCharsets.US_ASCII), 4_096);
        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo("c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a");
        assertThat(PasswordHash.ITERATIONS).isGreaterThanOrEqualTo(600_000);
    }

    @Test
    void aPersonSignsInWithTheRightPasswordAndSurvivesARestart() {
        char[] password = "correct horse".toCharArray();
        assertThat(accounts.add("Alice", Role.SUPERVISOR, password)).isEmpty();
        assertThat(password).as("overwritten").containsOnly('\0');
        file.close();
        open();
        assertThat(accounts.list()).containsExactly(new StoredAccount("Alice", Role.SUPERVISOR));
        char[] typed = "correct horse".toCharArray();
        assertThat(accounts.check("alice", typed))
                .isEqualTo(new Check.Right(new StoredAccount("Alice", Role.SUPERVISOR)));
        assertThat(typed).as("overwritten").containsOnly('\0');
        assertThat(accounts.check("Alice", "wrong horse".toCharArray()))
                .isEqualTo(new Check.Wrong("Name or password is wrong."));
        assertThat(accounts.check("nobody", "wrong horse".toCharArray()))
                .isEqualTo(new Check.Wrong("Name or password is wrong."));
    }

    @Test
    void wrongPasswordsLockForATimeThatGrowsEvenForTheRightOne() {
        accounts.add("bob", Role.TRADER, "correct horse".toCharArray());
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            said.add(wrong("bob", "guess-" + i));
        }
        assertThat(said)
                .containsExactly(
                        "Name or password is wrong.",
                        "Name or password is wrong.",
                        "Name or password is wrong. The account is locked for 5 s.");
        assertThat(wrong("bob", "correct horse")).isEqualTo("Too many wrong passwords for bob: try again in 5 s.");
        now += 6 * SECOND;
        assertThat(wrong("bob", "guess-4")).contains("locked for 10 s");
        file.close();
        open();
        assertThat(wrong("bob", "correct horse"))
                .as("a restart unlocks nothing")
                .contains("try again in 10 s");
        now += 11 * SECOND;
        assertThat(accounts.check("bob", "correct horse".toCharArray())).isInstanceOf(Check.Right.class);
        assertThat(wrong("bob", "guess-5"))
                .as("and then counting begins again")
                .isEqualTo("Name or password is wrong.");
    }

    @Test
    void theLockNeverGrowsBeyondAQuarterOfAnHour() {
        accounts.add("bob", Role.TRADER, "correct horse".toCharArray());
        String last = "";
        for (int i = 0; i < 40; i++) {
            last = wrong("bob", "guess-" + i);
            now += 901 * SECOND;
        }
        assertThat(last).contains("locked for 15 min");
    }

    @Test
    void guessesInParallelCannotGoRoundTheLock() throws Exception {
        accounts.add("bob", Role.TRADER, "correct horse".toCharArray());
        int threads = 4;
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Integer>> looked = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int t = 0; t < threads; t++) {
                looked.add(pool.submit(() -> {
                    go.await();
                    int count = 0;
                    for (int i = 0; i < 10; i++) {
                        count += wrong("bob", "guess").startsWith("Name or password") ? 1 : 0;
                    }
                    return count;
                }));
            }
            go.countDown();
            int all = 0;
            for (Future<Integer> future : looked) {
                all += future.get();
            }
            assertThat(all).isEqualTo(3);
        }
    }

    @Test
    void namesAndPasswordsThatWillNotDoAreRefusedWithASentence() {
        assertThat(accounts.add("a b", Role.TRADER, "correct horse".toCharArray())
                        .orElse(""))
                .contains("'a b' cannot be a name");
        assertThat(accounts.add("", Role.TRADER, "correct horse".toCharArray())).isPresent();
        assertThat(accounts.add("bob", Role.TRADER, "short".toCharArray()).orElse(""))
                .contains("at least 8");
        assertThat(accounts.add("bobbobbob", Role.TRADER, "bobbobbob".toCharArray())
                        .orElse(""))
                .contains("must not be the name");
        assertThat(accounts.add("bob", Role.TRADER, "correct horse".toCharArray()))
                .isEmpty();
        assertThat(accounts.add("BOB", Role.TRADER, "correct horse".toCharArray())
                        .orElse(""))
                .contains("already");
        assertThat(accounts.changePassword("eve", "correct horse".toCharArray()).orElse(""))
                .contains("no account 'eve'");
        assertThat(accounts.remove("eve").orElse("")).contains("no account 'eve'");
    }

    @Test
    void anotherPasswordOpensALockedAccountAndARemovedOneIsGone() {
        accounts.add("bob", Role.TRADER, "correct horse".toCharArray());
        for (int i = 0; i < 4; i++) {
            wrong("bob", "guess");
        }
        assertThat(accounts.changePassword("bob", "battery staple".toCharArray()))
                .isEmpty();
        assertThat(wrong("bob", "correct horse")).isEqualTo("Name or password is wrong.");
        assertThat(accounts.check("bob", "battery staple".toCharArray())).isInstanceOf(Check.Right.class);
        assertThat(accounts.remove("bob")).isEmpty();
        assertThat(accounts.list()).isEmpty();
    }

    @Test
    void noPasswordIsInTheFileAndOnlyItsOwnerReadsIt() throws Exception {
        accounts.add("bob", Role.TRADER, "correct horse".toCharArray());
        file.close();
        Path path = folder.resolve("desk.db");
        assertThat(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1))
                .doesNotContain("correct horse");
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rw-------");
        }
        open();
    }

    @Test
    void settingsAreWrittenOverAndReadByAnotherProcess() {
        file.settings().write(Map.of("theme", "dark", "workspace", "v1 [ blotter ]"));
        file.settings().write(Map.of("theme", "light"));
        try (DeskFile other = DeskFile.open(folder.resolve("desk.db"))) {
            assertThat(other.settings().all()).isEqualTo(Map.of("theme", "light", "workspace", "v1 [ blotter ]"));
        }
    }

    @Test
    void aFileThatIsNoneOfOursIsLeftAloneWithASentence() throws Exception {
        Path text = folder.resolve("text.db");
        Files.writeString(text, "this is no database at all, only some words that are long enough");
        assertThatThrownBy(() -> DeskFile.open(text))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("text.db")
                .hasMessageContaining("move it away");
        assertThat(Files.readString(text)).startsWith("this is no database");
        Path journal = folder.resolve("journal.db");
        SqliteJournal.open(journal).close();
        assertThatThrownBy(() -> DeskFile.open(journal)).hasMessageContaining("another program");
    }

    private String wrong(String name, String password) {
        return accounts.check(name, password.toCharArray()) instanceof Check.Wrong wrong ? wrong.sentence() : "";
    }
}
