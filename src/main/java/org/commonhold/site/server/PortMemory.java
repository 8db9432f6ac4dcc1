package org.commonhold.site.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The port our database server listens on: the same at every start unless something else has taken it meanwhile. */
record PortMemory(Path file) {

    /** The remembered port where it is free, else a free one, remembered from now on. */
    int choose() throws IOException {
        int port = remembered();
        return isFree(port) ? port : chooseAnother();
    }

    /** A free port, remembered from now on. */
    int chooseAnother() throws IOException {
        int port = free();
        FileTree.writePrivate(file, port + "\n");
        return port;
    }

    private int remembered() throws IOException {
        String text = Files.exists(file) ? Files.readString(file).strip() : "";
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }

    private static boolean isFree(int port) {
        if (port <= 0 || port > 65_535) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
