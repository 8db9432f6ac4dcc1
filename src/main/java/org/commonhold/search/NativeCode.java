package org.commonhold.search;

import ai.onnxruntime.OrtEnvironment;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/**
 * The code for this processor that runs the model, unpacked once into a directory of ours. The library by itself unpacks it
 * at each start into the system's directory for temporary files, and leaves 20 MB there each time the process is killed.
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

    private static void unpack(String resource, Path file) throws IOException {
        try (InputStream packed = OrtEnvironment.class.getResourceAsStream(resource)) {
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
