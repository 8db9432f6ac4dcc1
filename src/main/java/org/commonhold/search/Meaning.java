package org.commonhold.search;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/**
 * What an English text is about, as a point among all that can be said: texts that say nearly the same lie near each other,
 * in whatever words they say it. The model is BAAI's bge-small-en-v1.5 (MIT licence), with its numbers rounded to bytes.
 *
 * <p>May be asked by several threads at once; each works in its own.
 */
final class Meaning {

    /** Two points can be compared where both are of this model. Changes with everything that changes a point. */
    static final String MODEL = "bge-small-en-v1.5-q/1";

    /** It knows no other language. */
    static final String LANGUAGE = "en";

    /** So many numbers make a point. */
    static final int SIZE = 384;

    /** The beginning of a text tells what it is about; twice as much gained half a hundredth and cost twice as much. */
    private static final int MOST_PIECES = 256;

    /** Enough for so many pieces of prose. */
    static final int MOST_CHARACTERS = 4_000;

    private static final String PIECES = "/bge-small-en-v1.5-q-tokenizer.json";
    private static final String NETWORK = "/bge-small-en-v1.5-q.onnx";

    private final WordPieces pieces;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private Meaning(WordPieces pieces, OrtEnvironment environment, OrtSession session) {
        this.pieces = pieces;
        this.environment = environment;
        this.session = session;
    }

    private static @Nullable Meaning shared;

    /**
     * The one of this process, which is never closed, not even while the process ends: it would fall down with whoever still
     * asks it. Loading takes half a second and 150 MB of memory.
     *
     * @param directory where code for this processor may be put
     * @throws IOException where it cannot run here, for instance on a processor that it was not built for
     */
    static synchronized Meaning shared(Path directory) throws IOException {
        Meaning loaded = shared;
        if (loaded == null) {
            loaded = load(directory);
            shared = loaded;
        }
        return loaded;
    }

    private static Meaning load(Path directory) throws IOException {
        NativeCode.unpack(directory); // before any class of the library is loaded
        try (InputStream words = open(PIECES);
                InputStream network = open(NETWORK);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // One thread, the one that asks: the requests beside it need the other processors.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            NativeCode.hold();
            return new Meaning(
                    WordPieces.read(words), environment, environment.createSession(network.readAllBytes(), options));
        } catch (OrtException | ReflectiveOperationException | LinkageError | RuntimeException e) {
            throw new IOException("the model of meaning cannot run here: " + e, e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream found = Meaning.class.getResourceAsStream(resource);
        if (found == null) {
            throw new FileNotFoundException(resource);
        }
        return found;
    }

    /** Where a text lies: {@link #SIZE} numbers, to be compared by the angle between them. */
    byte[] of(String text) throws IOException {
        long[] ids = pieces.of(Fields.cut(text, MOST_CHARACTERS), MOST_PIECES);
        long[] all = new long[ids.length];
        Arrays.fill(all, 1);
        long[] shape = {1, ids.length};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(all), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            // The first piece stands for the whole text.
            FloatBuffer first = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] point = new float[SIZE];
            first.get(0, point);
            return rounded(point);
        } catch (OrtException e) {
            throw new IOException("a text's meaning cannot be told", e);
        }
    }

    private static byte[] rounded(float[] point) {
        float longest = 0;
        for (float number : point) {
            longest = Math.max(longest, Math.abs(number));
        }
        byte[] rounded = new byte[point.length];
        for (int i = 0; i < point.length; i++) {
            rounded[i] = (byte) Math.round(point[i] / longest * Byte.MAX_VALUE);
        }
        return rounded;
    }

    /** How near two points lie: 1 for the same, about 0.5 for texts that have nothing to do with each other. */
    static float nearness(byte[] one, byte[] other) {
        float near = VectorUtil.cosine(one, other);
        return Float.isFinite(near) ? near : 0;
    }
}
