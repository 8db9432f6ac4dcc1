package org.commonhold.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.commonhold.kernel.Paged;
import org.commonhold.search.Related;
import org.commonhold.web.Frame;
import org.commonhold.web.Pager;
import org.jspecify.annotations.Nullable;

/** The pages of this room, below {@code templates/page}. */
@CheckedTemplate(basePath = "page")
final class Templates {

    private Templates() {}

    /** A page as it is read. {@code notice} says what just happened, or is null. */
    static native TemplateInstance read(
            Frame frame,
            PageView view,
            @Nullable Origin origin,
            Paged<PageCard> linking,
            OffersBeside offers,
            Care care,
            Related.Topics topics,
            List<RelatedPages.Shown> related,
            @Nullable Notice notice);

    /** One of a page's earlier revisions. */
    static native TemplateInstance revision(Frame frame, PageView view, boolean current, OffersBeside offers);

    /** The form, with a preview above it where there is one. */
    static native TemplateInstance edit(
            Frame frame, FormView form, @Nullable PageView preview, @Nullable PageCard taken);

    /** The form with everything typed, where it could not be saved because the database was away. */
    static native TemplateInstance editaway(Frame frame, FormView form);

    /** The form of a page, filled so that saving it goes back on earlier work. */
    static native TemplateInstance rework(Frame frame, Revision head, Rework rework, FormView form);

    /** An edit that waits beside the page as it stands, with a form to bring the two together by hand. */
    static native TemplateInstance combine(Frame frame, OfferView offer, FormView form);

    /** An edit that waits or waited. {@code notice} says why a wish was not carried out, or is empty. */
    static native TemplateInstance offer(Frame frame, OfferView offer, String notice);

    /** Edits that wait, oldest first. */
    static native TemplateInstance waiting(Frame frame, Paged<WaitingEdit> waiting, Pager pager);

    /** What changes of a page as somebody types, with nothing around it. */
    static native TemplateInstance part(PageView view);

    /** Which kind a new page is to be of. */
    static native TemplateInstance choose(Frame frame, List<Kind> kinds, String title, String topic, String question);

    /** A form for something to be done to a page as a whole. */
    static native TemplateInstance act(Frame frame, ActView act);

    /** In place of a page that was deleted. */
    static native TemplateInstance gone(Frame frame, PageAct act);

    /** The form for a page that was taken away while it was being written on. */
    static native TemplateInstance editgone(Frame frame, FormView form, PageAct act);

    /** The pages that are gone. */
    static native TemplateInstance deleted(Frame frame, Paged<PageAct> acts, Pager pager);

    static native TemplateInstance refused(Frame frame, String reason, String rule, @Nullable FormView form);

    static native TemplateInstance history(Frame frame, HistoryView view, List<PageAct> acts, Pager pager);

    static native TemplateInstance compare(Frame frame, ComparedPair pair);

    static native TemplateInstance links(Frame frame, Revision head, Paged<PageCard> linking, Pager pager);

    static native TemplateInstance kinds(Frame frame, List<Kind> kinds, Map<String, Long> counts);

    static native TemplateInstance topics(Frame frame, Map<String, Long> counts);

    /** Pages by kind and topic. {@code other} are the values of the other filter, each with its count. */
    static native TemplateInstance list(Frame frame, ListView list, Pager pager);

    /**
     * What people want to know. {@code state} is open, answered or empty for all; {@code notice} says what just
     * happened, or is empty.
     */
    static native TemplateInstance questions(
            Frame frame, Paged<Question> questions, String state, Pager pager, String notice);

    /** A question without a page. {@code problem} says what is wrong with what was typed as {@code page}, or is empty. */
    static native TemplateInstance question(Frame frame, Question question, String notice, String problem, String page);

    /**
     * In place of a question that was taken off the board, and of words that cannot stand there. {@code write} leads to
     * where they can, or is empty.
     */
    static native TemplateInstance questionless(Frame frame, String text, String words, String write);

    /** The form for the day by which a page should be looked over. {@code problem} says what is wrong, or is null. */
    static native TemplateInstance reviewby(Frame frame, Revision head, String day, @Nullable String problem);

    /** What needs looking after, the first of each list. */
    static native TemplateInstance care(
            Frame frame,
            Paged<CareLists.Wanted> wanted,
            Paged<CareLists.Listed> due,
            Paged<CareLists.Listed> unchecked,
            Paged<CareLists.Listed> orphans,
            int days);

    static native TemplateInstance wanted(Frame frame, Paged<CareLists.Wanted> wanted, Pager pager);

    /** One list of pages. {@code since} says what their days mean. */
    static native TemplateInstance carelist(
            Frame frame, String text, String since, Paged<CareLists.Listed> listed, Pager pager);
}
