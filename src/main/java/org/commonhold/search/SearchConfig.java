package org.commonhold.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** What the machine must know about the index. */
@ConfigMapping(prefix = "commonhold.search")
public interface SearchConfig {

    /** Where the index lies; it holds nothing that cannot be built anew. */
    @WithDefault("${commonhold.data:data}/index")
    Path directory();

    /** Whether this process keeps the index. One that works beside the site leaves it to the site. */
    @WithDefault("true")
    boolean kept();

    /** Whether English texts are ranked by what they mean, beside their words. Costs 150 to 220 MB of memory. */
    @WithDefault("true")
    boolean meaning();

    /** Where the code for this processor is put that runs the model of meaning. */
    @WithDefault("${commonhold.data:data}/native")
    Path nativeCode();
}
