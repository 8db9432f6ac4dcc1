package org.commonhold.portability.archive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the list of what was taken out is kept. */
@ConfigMapping(prefix = "commonhold.tombstones")
interface TombstoneConfig {

    /** The list; in the data directory where nothing is said. */
    @WithDefault("${commonhold.data:data}/tombstones.txt")
    Path file();
}
