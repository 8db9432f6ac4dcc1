package org.commonhold.web;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Requests exactly as they are spelled, which no well-behaved client would send, and answers exactly as they come. */
final class Wire {

    private static final int PATIENCE_MILLIS = 20_000;

    private Wire() {}

    /** An answer, with each header as often as it was sent. */
    record Answer(int status, List<String> headers, String body) {

        List<String> all(String name) {
            String begin = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(begin))
                    .map(header -> header.substring(begin.length()).strip())
                    .toList();
        }

        String only(String name) {
            List<String> all = all(name);
            if (all.size() != 1) {
                throw new AssertionError(name + " came " + all.size() + " times in " + this);
            }
            return all.getFirst();
        }
    }

    /** Our own name, as browsers would say it. */
    static String host() {
        return "localhost:" + RestAssured.port;
    }

    static Answer get(String target, String... headers) {
        return request("GET", target, "", withHost(headers));
    }

    /** A form sent from a page of ours. */
    static Answer post(String target, String form, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Content-Type: application/x-www-form-urlencoded");
        all.add("Sec-Fetch-Site: same-origin");
        return request("POST", target, form, withHost(all.toArray(String[]::new)));
    }

    static String[] withHost(String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Host: " + host());
        return all.toArray(String[]::new);
    }

    /** One request on a connection of its own; nothing is added but the length of a body. */
    static Answer request(String method, String target, String body, String... headers) {
        StringBuilder head =
                new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        if (!body.isEmpty() || !method.equals("GET")) {
            head.append("Content-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n");
        }
        return raw(head + "Connection: close\r\n\r\n" + body);
    }

    static Answer raw(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                OutputStream out = socket.getOutputStream();
                out.write(request.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException e) {
                // It may answer and close before it has read everything; what it said is still there to be read.
            }
            read(socket.getInputStream(), answer);
            return answer(answer.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(InputStream in, ByteArrayOutputStream to) {
        try {
            in.transferTo(to);
        } catch (IOException e) {
            if (to.size() == 0) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Answer answer(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new AssertionError("no answer but: " + text);
        }
        List<String> lines = List.of(text.substring(0, end).split("\r\n", -1));
        return new Answer(
                Integer.parseInt(lines.getFirst().split(" ", -1)[1]),
                lines.subList(1, lines.size()),
                text.substring(end + 4));
    }
}
