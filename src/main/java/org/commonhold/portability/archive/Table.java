package org.commonhold.portability.archive;

import java.util.List;

/**
 * A table as it is copied: the same rows always give the same bytes, whatever the order of its columns or the habits of
 * its server.
 *
 * @param name quoted where SQL wants it
 * @param columns by name, quoted where SQL wants it; generated ones are left out
 * @param order what its rows are ordered by: the primary key, texts by their bytes
 */
record Table(String name, List<String> columns, List<String> order) {

    String copyOut() {
        return "copy (select " + listed() + " from " + name + " order by " + String.join(", ", order) + ") to stdout";
    }

    String copyIn() {
        return "copy " + name + " (" + listed() + ") from stdin";
    }

    private String listed() {
        return String.join(", ", columns);
    }
}
