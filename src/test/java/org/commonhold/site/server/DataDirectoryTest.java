package org.commonhold.site.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @Test
    void isOnePossessionAtATime(@TempDir Path temp) throws Exception {
        Path data = temp.resolve("new/data");
        try (DataDirectory claimed = DataDirectory.claim(data)) {
            assertThat(claimed.log()).isDirectory();
            assertThatThrownBy(() -> DataDirectory.claim(data))
                    .isInstanceOf(ServerFailure.class)
                    .hasMessageContaining("already running");
        }
        DataDirectory.claim(data).close();
    }

    @Test
    void isRefusedToASecondProcess(@TempDir Path temp) throws Exception {
        try (DataDirectory claimed = DataDirectory.claim(temp)) {
            Tool second = claimElsewhere(claimed.path());
            assertThat(second.output()).contains("already running");
            assertThat(second.exit()).isEqualTo(3);
        }
        assertThat(claimElsewhere(temp).exit()).isZero();
    }

    @Test
    void saysThatAFileIsNoDirectory(@TempDir Path temp) throws Exception {
        Path file = Files.createFile(temp.resolve("file"));
        assertThatThrownBy(() -> DataDirectory.claim(file)).hasMessageContaining("not a directory");
        assertThatThrownBy(() -> DataDirectory.claim(file.resolve("data"))).isInstanceOf(ServerFailure.class);
    }

    @Test
    void saysThatItCannotBeWritten(@TempDir Path temp) throws Exception {
        Path shut = Files.createDirectory(
                temp.resolve("shut"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
        assumeThat(Files.isWritable(shut)).as("root writes everywhere").isFalse();
        assertThatThrownBy(() -> DataDirectory.claim(shut)).hasMessageContaining("cannot be written");
        assertThatThrownBy(() -> DataDirectory.claim(shut.resolve("data"))).hasMessageContaining("cannot be written");
    }

    @Test
    void refusesNamesThatAShellWouldRead(@TempDir Path temp) {
        assertThatThrownBy(() -> DataDirectory.claim(temp.resolve("a$HOME")))
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("dollar");
    }

    private static Tool claimElsewhere(Path path) throws Exception {
        return Tool.run(
                Duration.ofSeconds(20),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Claimer.class.getName(),
                        path.toString()));
    }

    /** Another process that claims the directory. */
    static final class Claimer {
        private Claimer() {}

        public static void main(String[] args) {
            try {
                DataDirectory.claim(Path.of(args[0])).close();
            } catch (ServerFailure e) {
                System.out.println(e.getMessage());
                System.exit(3);
            }
        }
    }
}
