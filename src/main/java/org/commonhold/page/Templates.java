package org.commonhold.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.Paged;
import org.commonhold.web.Frame;
import org.commonhold.web.Pager;
import org.jspecify.annotations.Nullable;

/** The pages of this room, below {@code templates/page}. */
@CheckedTemplate(basePath = "page")
final class Templates {

    private Templates() {}

    /** A page as it is read. {@code notice} says what just happened, or is empty. */
    static native TemplateInstance read(
            Frame frame, PageView view, @Nullable Origin origin, Paged<PageCard> linking, String notice);

    /** One of a page's earlier revisions. */
    static native TemplateInstance revision(Frame frame, PageView view, boolean current);

    /** The form, with a preview or a clash above it where there is one. */
    static native TemplateInstance edit(
            Frame frame,
            FormView form,
            @Nullable PageView preview,
            @Nullable Comparison clash,
            @Nullable Revision theirs,
            @Nullable PageCard taken);

    /** Which kind a new page is to be of. */
    static native TemplateInstance choose(Frame frame, List<Kind> kinds, String title, String topic);

    /** A form for something to be done to a page as a whole. */
    static native TemplateInstance act(Frame frame, ActView act);

    /** In place of a page that was deleted. */
    static native TemplateInstance gone(Frame frame, PageAct act);

    /** The form for a page that was taken away while it was being written on. */
    static native TemplateInstance editgone(Frame frame, FormView form, PageAct act);

    /** The pages that are gone. */
    static native TemplateInstance deleted(Frame frame, Paged<PageAct> acts, Pager pager);

    static native TemplateInstance refused(Frame frame, String reason, String rule, @Nullable FormView form);

    static native TemplateInstance history(
            Frame frame, Revision head, Paged<RevisionLine> revisions, List<PageAct> acts, Pager pager);

    static native TemplateInstance compare(
            Frame frame, Revision head, Revision from, Revision to, Comparison comparison);

    static native TemplateInstance links(Frame frame, Revision head, Paged<PageCard> linking, Pager pager);

    static native TemplateInstance kinds(Frame frame, List<Kind> kinds, Map<String, Long> counts);

    static native TemplateInstance topics(Frame frame, Map<String, Long> counts);

    /** Pages by kind and topic. {@code other} are the values of the other filter, each with its count. */
    static native TemplateInstance list(Frame frame, ListView list, Pager pager);
}
