package org.commonhold.site.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Consumer;

/** The files of our databases, and the passwords to them. */
record Cluster(Path base) {

    /** Owns everything; used only to make databases. The application's own role can do less. */
    static final String SUPERUSER = "postgres";

    Path path() {
        return base.resolve("cluster");
    }

    /** Makes the files where there are none yet. What was begun and not finished is thrown away. */
    void create(Distribution programs, ServerUser user, Consumer<String> progress) throws ServerFailure {
        try {
            FileTree.deleteLeftovers(base, "cluster.new-");
            if (!Files.exists(path())) {
                progress.accept("Creating the database");
                initialise(programs, user);
            }
        } catch (IOException e) {
            throw ServerFailure.in(base, e);
        }
    }

    /** The password of a role: derived from the one secret kept beside the cluster, so there is one thing to keep. */
    String password(String role) throws ServerFailure {
        try {
            String secret = Files.readString(secret()).strip();
            return role.equals(SUPERUSER) ? secret : sha256(secret + "\n" + role);
        } catch (NoSuchFileException e) {
            throw new ServerFailure(
                    secret() + ", the password of the database, is missing: put it back from a backup.", e);
        } catch (IOException e) {
            throw ServerFailure.in(base, e);
        }
    }

    private void initialise(Distribution programs, ServerUser user) throws IOException, ServerFailure {
        FileTree.writePrivate(secret(), random());
        Path work = Files.createTempDirectory(base, "cluster.new-");
        try {
            user.own(work);
            // initdb reads the password from a file, as the user it runs as.
            Path handed = work.resolve("password");
            FileTree.writePrivate(handed, password(SUPERUSER));
            user.own(handed);
            Path fresh = work.resolve("files");
            Tool made = Tool.run(
                    Duration.ofMinutes(5),
                    user.command(
                            programs.program("initdb"),
                            "-D",
                            fresh.toString(),
                            "-U",
                            SUPERUSER,
                            "-A",
                            "scram-sha-256",
                            "--pwfile=" + handed,
                            "--data-checksums",
                            "-E",
                            "UTF8",
                            "--locale-provider=builtin",
                            "--locale=C.UTF-8"));
            if (!made.succeeded()) {
                throw ServerFailure.tellsOfFullDisk(made.output())
                        ? new ServerFailure(ServerFailure.diskFull(base))
                        : new ServerFailure("The database could not be created in " + base + ": "
                                + made.output().strip());
            }
            Files.move(fresh, path(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileTree.delete(work);
        }
    }

    private Path secret() {
        return base.resolve("password");
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
