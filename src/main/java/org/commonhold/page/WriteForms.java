package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.commonhold.kernel.Action;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Authority;
import org.commonhold.kernel.ChangeId;
import org.commonhold.kernel.FieldError;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.RevisionId;
import org.commonhold.kernel.Slug;
import org.commonhold.kernel.Subject;
import org.commonhold.kernel.Verdict;
import org.commonhold.markup.TooComplex;
import org.commonhold.web.Answers;
import org.commonhold.web.Frame;
import org.commonhold.web.Frames;
import org.jspecify.annotations.Nullable;

/** What becomes of a form: shown again with what is wrong, previewed, or saved. Whatever happens, no word is lost. */
@ApplicationScoped
class WriteForms {

    private static final int RETRY_SECONDS = 5;

    private final Pages pages;
    private final Kinds kinds;
    private final CheckContent checking;
    private final Authority gate;
    private final Frames frames;
    private final PageMessages messages;
    private final MarkupWords words;
    private final Lists lists;
    private final OfferForms offers;
    private final Refusals refusals;
    private final Nonces nonces;
    private final WriteSections sections;

    WriteForms(
            Pages pages,
            Kinds kinds,
            CheckContent checking,
            Authority gate,
            Frames frames,
            PageMessages messages,
            MarkupWords words,
            Lists lists,
            OfferForms offers,
            Refusals refusals,
            Nonces nonces,
            WriteSections sections) {
        this.pages = pages;
        this.kinds = kinds;
        this.checking = checking;
        this.gate = gate;
        this.frames = frames;
        this.messages = messages;
        this.words = words;
        this.lists = lists;
        this.offers = offers;
        this.refusals = refusals;
        this.nonces = nonces;
        this.sections = sections;
    }

    Response unlessRefused(Action action, Supplier<Response> form) {
        return switch (gate.ground(Actor.visitor("anybody"), action, Subject.WHOLE)) {
            case Verdict.Allowed allowed -> form.get();
            case Verdict.Refused refused -> refusals.show(refused, null);
        };
    }

    Response show(int status, FormView form) {
        return Answers.personal(status, Templates.edit(frame(form), form, null, null));
    }

    /** Shows the form with one section of its text, or with all where there is no such section. */
    Response showPart(FormView form, String anchor) {
        if (anchor.isEmpty()) {
            return show(200, form);
        }
        return sections.only(form.input(), anchor)
                .map(part -> show(200, FormView.of(form.page(), form.kind(), form.kinds(), part, List.of(), false)))
                .orElseGet(() -> show(200, form.missingSection()));
    }

    /**
     * While the database is away: everything typed, to be sent again. Its nonce stays, so that it counts once.
     *
     * @param page as its address has it, or null for a new one
     */
    Response away(@Nullable Slug page, FormInput input) {
        Kind kind = kindOf(input.kind());
        FormView form = FormView.of(page, kind, kinds.all(), input, List.of(), true);
        return Response.fromResponse(Answers.personal(503, Templates.editaway(frame(form), form)))
                .header("Retry-After", RETRY_SECONDS)
                .build();
    }

    Response choose(String title, String topic, String question) {
        Frame frame = frames.frame(messages.chooseTitle(), "", "/new").unlisted();
        return Answers.personal(200, Templates.choose(frame, kinds.all(), title, topic, question));
    }

    /**
     * Shows the page as it would be.
     *
     * @param head the page as it stands, or null for a new one
     * @param part whether to answer with what changes as somebody types, and nothing around it
     */
    Response preview(@Nullable Revision head, FormInput input, boolean part) {
        Kind kind = kindOf(input.kind());
        Slug page = head == null ? null : head.slug();
        Content earlier = head == null ? null : head.content();
        Optional<FormInput> whole = whole(head, input);
        if (head != null && whole.isEmpty()) {
            return sectionGone(head, kind, input);
        }
        Content content = content(whole.orElse(input), kind, earlier);
        CheckContent.Checked checked = checking.check(content, input.summary(), kind, earlier);
        FormView form = FormView.of(page, kind, kinds.all(), input, checked.errors(), true);
        if (!checked.errors().isEmpty()) {
            return show(422, form);
        }
        Revision draft = new Revision(
                new RevisionId(0),
                new PageId(0),
                page == null ? Slug.of(checked.content().title()) : page,
                0,
                checked.content(),
                checked.summary(),
                Nonces.visitor(input.form()),
                "",
                Instant.EPOCH,
                null,
                null);
        try {
            PageView view = pages.view(draft, words.get());
            return Answers.personal(200, part ? Templates.part(view) : Templates.edit(frame(form), form, view, null));
        } catch (TooComplex e) {
            return tooComplex(page, kind, input);
        }
    }

    /**
     * Saves what was typed.
     *
     * @param head the page as it stands, or null for a new one
     */
    Response save(@Nullable Revision head, FormInput input) {
        Kind kind = kindOf(input.kind());
        Slug page = head == null ? null : head.slug();
        Optional<FormInput> whole = whole(head, input);
        if (head != null && whole.isEmpty()) {
            return sectionGone(head, kind, input);
        }
        Actor actor = Nonces.visitor(input.form());
        Content content = content(whole.orElse(input), kind, head == null ? null : head.content());
        EditOutcome outcome = pages.edit(new Edit(
                page,
                base(input),
                content,
                input.summary(),
                input.form(),
                actor,
                input.asSecond(),
                ChangeId.isOne(input.change()) ? new ChangeId(input.change()) : null,
                question(input)));
        return switch (outcome) {
            case EditOutcome.Saved saved ->
                Answers.seeOther(Addresses.page(saved.page()) + "?saved=" + (saved.n() == 1 ? "first" : "next"));
            case EditOutcome.Merged merged ->
                Answers.seeOther(
                        Addresses.page(merged.page()) + "?saved=merged&since=" + merged.since() + "&n=" + merged.n());
            case EditOutcome.Unchanged same -> Answers.seeOther(Addresses.page(same.page()) + "?saved=same");
            case EditOutcome.Invalid invalid ->
                show(422, FormView.of(page, kind, kinds.all(), input, invalid.errors(), true));
            case EditOutcome.Refused refused ->
                refusals.show(refused.verdict(), FormView.of(page, kind, kinds.all(), input, List.of(), true));
            case EditOutcome.PageGone gone -> gone(gone.page(), kind, whole.orElse(input));
            case EditOutcome.NameTaken taken -> nameTaken(taken, kind, input);
            case EditOutcome.Clash clash -> offers.clash(clash.change(), input);
        };
    }

    private Optional<FormInput> whole(@Nullable Revision head, FormInput input) {
        return head == null ? Optional.of(input.holding(input.body(), "")) : sections.whole(head, input);
    }

    private Response sectionGone(Revision head, Kind kind, FormInput input) {
        FormInput all = WriteSections.atTheEnd(head, input, nonces.next());
        return show(
                409,
                FormView.of(head.slug(), kind, kinds.all(), all, List.of(), true)
                        .missingSection());
    }

    /** The words of a form. An input that no kind has is refused (SAFETY row 14). */
    private Content content(FormInput input, Kind kind, @Nullable Content earlier) {
        for (String name : input.fields().keySet()) {
            if (kinds.all().stream().allMatch(one -> one.field(name).isEmpty())) {
                throw new BadRequestException("unknown input");
            }
        }
        Kind before = earlier == null ? null : kinds.kind(earlier.kind()).orElse(null);
        return input.content(kind, earlier, before);
    }

    /** The kind of that name; a page of a kind that is gone is written on as the first kind there is. */
    Kind kindOf(String name) {
        return kinds.kind(name).orElseGet(() -> kinds.all().getFirst());
    }

    private Response nameTaken(EditOutcome.NameTaken taken, Kind kind, FormInput input) {
        PageCard card = lists.card(taken.page()).orElse(null);
        if (card == null) {
            return gone(taken.page(), kind, input);
        }
        FormView form =
                FormView.of(null, kind, kinds.all(), input, List.of(), true).offeringSecond();
        return Answers.personal(409, Templates.edit(frame(form), form, null, card));
    }

    /**
     * What becomes of a form for a page that is gone: everything typed comes back. Of the page's own words it holds those
     * around the section that was typed, if there is that section where its writer began.
     *
     * @throws NoSuchThing where there was no page of that name
     */
    Response gone(Slug page, FormInput input) {
        Departed gone = pages.departed(page).orElseThrow(() -> new NoSuchThing("page " + page));
        return unlessRefused(
                Action.EDIT_PAGE,
                () -> gone(page, kindOf(input.kind()), whole(gone.head(), input).orElse(input)));
    }

    /** Everything typed, with the choice between the page that is gone and a new one. */
    private Response gone(Slug page, Kind kind, FormInput input) {
        Departed gone = pages.departed(page).orElseThrow(() -> new NoSuchThing("page " + page));
        FormView form =
                FormView.of(null, kind, kinds.all(), input, List.of(), true).offeringSecond();
        Frame frame =
                frames.frame(messages.goneMeanwhileTitle(), "", form.action()).unlisted();
        return Answers.personal(409, Templates.editgone(frame, form, gone.act()));
    }

    /** What was typed, to be given back. */
    FormView typed(FormInput input) {
        return FormView.of(null, kindOf(input.kind()), kinds.all(), input, List.of(), true);
    }

    private Response tooComplex(@Nullable Slug page, Kind kind, FormInput input) {
        List<FieldError> errors = List.of(FieldError.of("body", FieldError.Code.TOO_COMPLEX));
        return show(422, FormView.of(page, kind, kinds.all(), input, errors, true));
    }

    private Frame frame(FormView form) {
        String title = form.isNew()
                ? messages.newTitle(form.kind().label())
                : messages.editTitle(form.input().title());
        return frames.frame(title, "", form.action()).unlisted();
    }

    private static @Nullable Long question(FormInput input) {
        try {
            return input.question().isEmpty() ? null : Long.valueOf(input.question());
        } catch (NumberFormatException e) {
            return null; // no question that exists
        }
    }

    private static @Nullable RevisionId base(FormInput input) {
        try {
            return input.base().isEmpty() ? null : new RevisionId(Long.parseLong(input.base()));
        } catch (NumberFormatException e) {
            return null; // no base that exists: the save then finds a clash, and nothing is overwritten
        }
    }
}
