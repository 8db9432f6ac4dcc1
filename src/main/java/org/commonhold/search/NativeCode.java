package org.commonhold.search;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/**
 * The code for this processor that runs the model, unpacked at each start into a directory of ours, over what stood there: a
 * broken one would take the process down. The library by itself unpacks it into the system's directory for temporary files,
 * once more at each start, and leaves it there.
 */
final class NativeCode {

    /** Where onnxruntime looks for its code, read when its first class is loaded. */
    private static final String WHERE = "onnxruntime.native.path";

    private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

    private NativeCode() {}

    /** @throws IOException where there is none for this processor, or the directory cannot be written */
    static void unpack(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (String library : LIBRARIES) {
            String file = System.mapLibraryName(library);
            unpack("/ai/onnxruntime/native/" + platform() + "/" + file, directory.resolve(file));
        }
        System.setProperty(WHERE, directory.toAbsolutePath().toString());
    }

    /**
     * Keeps the library's environment for as long as the process lives. The library frees it in a thread of its own as soon as
     * the process is told to end, while requests that are under way still use it; it counts who holds it, and this is one more.
     * Nothing public does that.
     */
    static void hold() throws ReflectiveOperationException {
        Field handle = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
        handle.setAccessible(true);
        Method holding = OrtEnvironment.class.getDeclaredMethod("createHandle", long.class, int.class, String.class);
        holding.setAccessible(true);
        holding.invoke(null, handle.getLong(null), OrtLoggingLevel.ORT_LOGGING_LEVEL_WARNING.getValue(), "commonhold");
    }

    private static void unpack(String resource, Path file) throws IOException {
        try (InputStream packed = NativeCode.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw new FileNotFoundException("there is no " + resource);
            }
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.copy(packed, beside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String name = system.startsWith("windows") ? "win" : system.startsWith("mac") ? "osx" : "linux";
        String processor = System.getProperty("os.arch", "");
        return name + "-" + (processor.equals("amd64") || processor.equals("x86_64") ? "x64" : processor);
    }
}
