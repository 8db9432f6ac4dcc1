package org.commonhold.search;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** In which orders texts are listed. Equal ones stand in the same order in every index of the same texts. */
final class Orders {

    private static final SortField LAST_CHANGED = new SortField(Fields.CHANGED, SortField.Type.LONG, true);
    private static final SortField SUBJECT = new SortField(Fields.SUBJECT, SortField.Type.STRING);

    static final Sort BEST = new Sort(SortField.FIELD_SCORE, LAST_CHANGED, SUBJECT);
    static final Sort NEWEST = new Sort(LAST_CHANGED, SUBJECT);
    static final Sort BEST_BY_TITLE =
            new Sort(SortField.FIELD_SCORE, new SortField(Fields.ORDER, SortField.Type.STRING), SUBJECT);
    static final Sort BY_TITLE = new Sort(new SortField(Fields.ORDER, SortField.Type.STRING), SUBJECT);

    private Orders() {}
}
