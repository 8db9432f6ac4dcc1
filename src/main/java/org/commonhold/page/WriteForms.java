package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.commonhold.kernel.Action;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Authority;
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

    private final Pages pages;
    private final Kinds kinds;
    private final CheckContent checking;
    private final Authority gate;
    private final Frames frames;
    private final PageMessages messages;
    private final MarkupWords words;
    private final Nonces nonces;
    private final Lists lists;

    WriteForms(
            Pages pages,
            Kinds kinds,
            CheckContent checking,
            Authority gate,
            Frames frames,
            PageMessages messages,
            MarkupWords words,
            Nonces nonces,
            Lists lists) {
        this.pages = pages;
        this.kinds = kinds;
        this.checking = checking;
        this.gate = gate;
        this.frames = frames;
        this.messages = messages;
        this.words = words;
        this.nonces = nonces;
        this.lists = lists;
    }

    Response unlessRefused(Action action, Supplier<Response> form) {
        return switch (gate.ground(Actor.visitor("anybody"), action, Subject.WHOLE)) {
            case Verdict.Allowed allowed -> form.get();
            case Verdict.Refused refused -> refused(refused, null);
        };
    }

    Response show(int status, FormView form) {
        return Answers.personal(status, Templates.edit(frame(form), form, null, null, null, null));
    }

    Response choose(String title, String topic) {
        Frame frame = frames.frame(messages.chooseTitle(), "", "/new").unlisted();
        return Answers.personal(200, Templates.choose(frame, kinds.all(), title, topic));
    }

    Response preview(@Nullable Slug page, FormInput input, @Nullable Content earlier) {
        Kind kind = kindOf(input.kind());
        CheckContent.Checked checked = checking.check(content(input, kind, earlier), input.summary(), kind, earlier);
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
            return Answers.personal(200, Templates.edit(frame(form), form, view, null, null, null));
        } catch (TooComplex e) {
            return tooComplex(page, kind, input);
        }
    }

    Response save(@Nullable Slug page, FormInput input, @Nullable Content earlier) {
        Kind kind = kindOf(input.kind());
        Actor actor = Nonces.visitor(input.form());
        Content content = content(input, kind, earlier);
        EditOutcome outcome = pages.edit(
                new Edit(page, base(input), content, input.summary(), input.form(), actor, input.asSecond()));
        return switch (outcome) {
            case EditOutcome.Saved saved ->
                Answers.seeOther(Addresses.page(saved.page()) + "?saved=" + (saved.n() == 1 ? "first" : "next"));
            case EditOutcome.Unchanged same -> Answers.seeOther(Addresses.page(same.page()) + "?saved=same");
            case EditOutcome.Invalid invalid ->
                show(422, FormView.of(page, kind, kinds.all(), input, invalid.errors(), true));
            case EditOutcome.Refused refused ->
                refused(refused.verdict(), FormView.of(page, kind, kinds.all(), input, List.of(), true));
            case EditOutcome.PageGone gone -> gone(gone.page(), kind, input);
            case EditOutcome.NameTaken taken -> nameTaken(taken, kind, input);
            case EditOutcome.Clash clash -> clash(clash.theirs(), kind, input, content);
        };
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

    private Response clash(Revision theirs, Kind kind, FormInput input, Content mine) {
        FormInput again = input.onTopOf(theirs, nonces.next());
        FormView form = FormView.of(theirs.slug(), kind, kinds.all(), again, List.of(), true);
        CheckContent.Checked checked = checking.check(mine, input.summary(), kind, theirs.content());
        Comparison differences = CompareContents.compare(theirs.content(), checked.content(), kind);
        return Answers.personal(409, Templates.edit(frame(form), form, null, differences, theirs, null));
    }

    private Response nameTaken(EditOutcome.NameTaken taken, Kind kind, FormInput input) {
        PageCard card = lists.card(taken.page()).orElse(null);
        if (card == null) {
            return gone(taken.page(), kind, input);
        }
        FormView form =
                FormView.of(null, kind, kinds.all(), input, List.of(), true).offeringSecond();
        return Answers.personal(409, Templates.edit(frame(form), form, null, null, null, card));
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

    Response refused(Verdict.Refused refused, @Nullable FormView form) {
        Frame frame = frames.frame(messages.refusedTitle(), "", "/new").unlisted();
        String reason = switch (refused.reason()) {
            case WORKSHOP_IS_LOCAL -> messages.workshopIsLocal();
            case ALREADY_FOUNDED -> messages.alreadyFounded();
            case NOT_YOURS -> messages.notYours();
        };
        return Answers.personal(403, Templates.refused(frame, reason, Addresses.page(refused.rule()), form));
    }

    private Frame frame(FormView form) {
        String title = form.isNew()
                ? messages.newTitle(form.kind().label())
                : messages.editTitle(form.input().title());
        return frames.frame(title, "", form.action()).unlisted();
    }

    private static @Nullable RevisionId base(FormInput input) {
        try {
            return input.base().isEmpty() ? null : new RevisionId(Long.parseLong(input.base()));
        } catch (NumberFormatException e) {
            return null; // no base that exists: the save then finds a clash, and nothing is overwritten
        }
    }
}
