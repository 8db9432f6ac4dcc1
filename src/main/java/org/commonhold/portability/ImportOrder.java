package org.commonhold.portability;

import java.nio.file.Path;
import org.commonhold.page.Origin;

/**
 * What is to be brought in.
 *
 * @param name under which the pages of this folder are known from now on: the same name and path is the same page
 * @param origin what holds for every page that says nothing else of itself
 */
public record ImportOrder(Path folder, String name, Origin origin) {

    private static final int NAME_MAX = 100;

    public ImportOrder {
        if (name.isBlank() || name.length() > NAME_MAX) {
            throw new IllegalArgumentException("the name of an import has 1 to " + NAME_MAX + " letters");
        }
    }
}
