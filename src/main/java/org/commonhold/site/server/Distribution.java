package org.commonhold.site.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the archive that comes with the application. */
record Distribution(Path home) {

    private static final String STAMP = ".archive-sha256";
    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> PLAIN = PosixFilePermissions.fromString("rw-r--r--");

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** The programs under {@code base/dist}, unpacked anew where they are missing or of another release. */
    static Distribution under(Path base, Consumer<String> progress) throws ServerFailure {
        Path home = base.resolve("dist");
        try {
            byte[] archive = archive();
            String wanted = sha256(archive);
            FileTree.deleteLeftovers(base, "dist.");
            if (!isUnpacked(home, wanted)) {
                progress.accept("Unpacking the database server");
                replace(home, archive, wanted);
            }
            return new Distribution(home);
        } catch (IOException e) {
            throw ServerFailure.in(base, e);
        }
    }

    private static boolean isUnpacked(Path home, String wanted) throws IOException {
        Path stamp = home.resolve(STAMP);
        return Files.exists(stamp) && Files.readString(stamp).equals(wanted);
    }

    private static void replace(Path home, byte[] archive, String sha256) throws IOException {
        Path fresh = Files.createTempDirectory(home.getParent(), "dist.new-");
        try {
            Files.setPosixFilePermissions(fresh, PROGRAM);
            unpack(archive, fresh);
            Files.writeString(fresh.resolve(STAMP), sha256);
            // So that a power cut after the renaming cannot leave empty programs under the final name.
            Tool.run(Duration.ofMinutes(1), List.of("sync"));
            if (Files.exists(home)) {
                Files.move(home, home.resolveSibling("dist.old"), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
            FileTree.delete(home.resolveSibling("dist.old"));
        } finally {
            FileTree.delete(fresh);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive reaches outside itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    Files.setPosixFilePermissions(path, PROGRAM);
                } else {
                    Files.createDirectories(path.getParent());
                    write(tar, entry, path);
                }
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        // Set outright, since a strict umask would hide the programs from the user who has to run them.
        Files.setPosixFilePermissions(path, (entry.getMode() & 0100) != 0 ? PROGRAM : PLAIN);
    }

    private static byte[] archive() throws IOException {
        String name = "/postgres-" + system() + "-" + processor() + ".txz";
        try (InputStream in = Distribution.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no database server for this machine (" + name
                        + ") is part of this build; set COMMONHOLD_DATABASE_URL to use one of your own");
            }
            return in.readAllBytes();
        }
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
