package org.commonhold.portability;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.commonhold.ledger.Seal;
import org.commonhold.markup.FrontMatter;
import org.commonhold.markup.MalformedYaml;

/**
 * One file taken apart.
 *
 * @param hash of the bytes as they lie there
 * @param front what its front matter says; empty where it has none, or one that cannot be read, which then is text
 */
record Words(String hash, Map<String, Object> front, String body) {

    /** Longer files are no pages; the charter's limit on a page's text is judged later and lower. */
    private static final int MAX = 1024 * 1024;

    /** Why a file is not read. */
    static final class NotText extends Exception {
        private static final long serialVersionUID = 1;

        NotText(String why) {
            super(why);
        }
    }

    static Words read(Path file) throws NotText {
        byte[] bytes;
        try {
            if (Files.size(file) > MAX) {
                throw new NotText("it is longer than any page may be");
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new NotText("it cannot be read");
        }
        String text = decode(bytes);
        String hash = Seal.hash(null, bytes);
        try {
            FrontMatter read = FrontMatter.read(text);
            return new Words(hash, read.values(), read.body());
        } catch (MalformedYaml e) {
            return new Words(hash, Map.of(), text); // a line of hyphens, not front matter
        }
    }

    private static String decode(byte[] bytes) throws NotText {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new NotText("its letters are not UTF-8");
        }
    }
}
