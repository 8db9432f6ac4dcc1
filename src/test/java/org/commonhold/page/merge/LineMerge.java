package org.commonhold.page.merge;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeResult;

/** JGit's merge by lines, to compare with. */
final class LineMerge {

    private LineMerge() {}

    /** The merged text; empty where JGit sees a conflict. */
    static Optional<String> merge(String base, String mine, String theirs) {
        MergeResult<RawText> merged =
                new MergeAlgorithm().merge(RawTextComparator.DEFAULT, raw(base), raw(mine), raw(theirs));
        if (merged.containsConflicts()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (MergeChunk chunk : merged) {
            RawText from = merged.getSequences().get(chunk.getSequenceIndex());
            text.append(from.getString(chunk.getBegin(), chunk.getEnd(), false));
        }
        return Optional.of(text.toString());
    }

    static RawText raw(String text) {
        return new RawText(text.getBytes(StandardCharsets.UTF_8));
    }
}
