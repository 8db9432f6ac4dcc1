package org.commonhold.site.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * As whom PostgreSQL's programs run. They refuse to run as root, so for root this is the user who owns the cluster, for
 * a new one {@code nobody}, and where that user cannot reach the directory a user namespace in which root has no name.
 */
record ServerUser(List<String> prefix, OptionalInt uid, int gid) {

    private static final Duration SHORT = Duration.ofSeconds(20);
    private static final ServerUser SAME = new ServerUser(List.of(), OptionalInt.empty(), -1);
    private static final ServerUser NAMELESS = new ServerUser(List.of("unshare", "-U"), OptionalInt.empty(), -1);

    /** Chooses by what works here: each candidate has to run one of the programs. */
    static ServerUser of(Distribution programs, Path base) throws ServerFailure {
        try {
            if (id("-u") != 0) {
                return SAME;
            }
            for (ServerUser candidate : candidates(base.resolve("cluster"))) {
                if (candidate.canRun(programs.program("postgres"))) {
                    return candidate;
                }
            }
        } catch (IOException e) {
            throw ServerFailure.in(base, e);
        }
        throw new ServerFailure("PostgreSQL refuses to run as root, and no other user can reach " + base
                + ": start Commonhold as an ordinary user, or choose another directory with --data.");
    }

    /** The command as this user. */
    List<String> command(Path program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Hands a file over, where this user is another than ours. */
    void own(Path file) throws IOException {
        if (uid.isPresent()) {
            Files.setAttribute(file, "unix:gid", gid);
            Files.setAttribute(file, "unix:uid", uid.getAsInt());
        }
    }

    private boolean canRun(Path program) throws IOException {
        try {
            return Tool.run(SHORT, command(program, "--version")).succeeded();
        } catch (IOException e) {
            // The prefix's own program is missing here.
            return false;
        }
    }

    private static List<ServerUser> candidates(Path cluster) throws IOException {
        if (!Files.exists(cluster)) {
            return List.of(other(id("-u", "nobody"), id("-g", "nobody")), NAMELESS);
        }
        int owner = (int) Files.getAttribute(cluster, "unix:uid");
        int group = (int) Files.getAttribute(cluster, "unix:gid");
        return List.of(owner == 0 ? NAMELESS : other(owner, group));
    }

    private static ServerUser other(int uid, int gid) {
        return new ServerUser(
                List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"), OptionalInt.of(uid), gid);
    }

    private static int id(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("id"));
        command.addAll(List.of(arguments));
        Tool asked = Tool.run(SHORT, command);
        try {
            return Integer.parseInt(asked.output().strip());
        } catch (NumberFormatException e) {
            throw new IOException("cannot tell the user: " + asked.output().strip(), e);
        }
    }
}
