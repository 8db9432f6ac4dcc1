package org.commonhold.site.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wire between an application and its database, which can be cut and joined again: while it is cut, nobody listens. */
final class Wire implements AutoCloseable {

    private final int port;
    private final int database;
    private final List<Socket> open = new ArrayList<>();
    private @Nullable ServerSocket listening;

    Wire(int database) throws IOException {
        this.database = database;
        ServerSocket socket = listen(0);
        this.port = socket.getLocalPort();
        serve(socket);
    }

    int port() {
        return port;
    }

    /** From now on connections are refused, and those that there are end. */
    synchronized void cut() throws IOException {
        if (listening != null) {
            listening.close();
            listening = null;
        }
        for (Socket socket : open) {
            reset(socket);
        }
        open.clear();
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It had ended before.
        }
    }

    synchronized void join() throws IOException {
        if (listening == null) {
            serve(listen(port));
        }
    }

    @Override
    public void close() throws IOException {
        cut();
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        return socket;
    }

    private synchronized void serve(ServerSocket socket) {
        listening = socket;
        Thread.ofVirtual().start(() -> accept(socket));
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                connect(socket.accept());
            }
        } catch (IOException e) {
            // It was cut.
        }
    }

    private synchronized void connect(Socket from) throws IOException {
        open.add(from);
        try {
            Socket to = new Socket(InetAddress.getLoopbackAddress(), database);
            open.add(to);
            Thread.ofVirtual().start(() -> pass(from, to));
            Thread.ofVirtual().start(() -> pass(to, from));
        } catch (IOException e) {
            from.close(); // the database itself is gone
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // One of the ends went away, and now both have.
        }
    }
}
