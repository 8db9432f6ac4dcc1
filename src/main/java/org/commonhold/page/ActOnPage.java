package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.commonhold.kernel.Action;
import org.commonhold.kernel.Authority;
import org.commonhold.kernel.FieldError;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.PageId;
import org.commonhold.kernel.Settings;
import org.commonhold.kernel.Subject;
import org.commonhold.kernel.Verdict;
import org.commonhold.ledger.Ledger;

/** What all acts on a page as a whole have in common: the reason is checked, the gate asked, the form and the page found. */
@ApplicationScoped
class ActOnPage {

    private final Ledger ledger;
    private final Authority gate;
    private final Settings settings;
    private final SavedForms forms;
    private final Names names;

    ActOnPage(Ledger ledger, Authority gate, Settings settings, SavedForms forms, Names names) {
        this.ledger = ledger;
        this.gate = gate;
        this.settings = settings;
        this.forms = forms;
        this.names = names;
    }

    /** The act itself, inside the write, with the form held and no page locked yet. */
    @FunctionalInterface
    interface Work {
        ActOutcome on(Names.Holder page, PageWish wish, String ground);
    }

    /**
     * Acts, in one write.
     *
     * @param needsReason whether the reason may not be left empty
     * @param errors what is wrong with the rest of what was typed; then nothing is done
     */
    ActOutcome act(Action action, PageWish typed, boolean needsReason, List<FieldError> errors, Work work) {
        if (gate.ground(typed.actor(), action, Subject.WHOLE) instanceof Verdict.Refused refused) {
            return new ActOutcome.Refused(refused); // before anything of the page is shown with what is wrong
        }
        List<FieldError> all = new ArrayList<>(errors);
        int max = settings.number(Settings.Key.PAGE_SUMMARY_MAX);
        String reason = CheckContent.line("reason", typed.reason(), max, all);
        if (needsReason && typed.reason().isBlank()) {
            all.add(FieldError.of("reason", FieldError.Code.REQUIRED));
        }
        if (!all.isEmpty()) {
            return new ActOutcome.Invalid(all);
        }
        PageWish wish = new PageWish(typed.page(), reason, typed.form(), typed.actor());
        return ledger.write(() -> write(action, wish, work)).value();
    }

    private ActOutcome write(Action action, PageWish wish, Work work) {
        Names.Holder page = names.holder(wish.page()).orElseThrow(() -> new NoSuchThing("page " + wish.page()));
        Verdict verdict = gate.ground(wish.actor(), action, new PageId(page.page()).subject());
        if (!(verdict instanceof Verdict.Allowed allowed)) {
            return new ActOutcome.Refused((Verdict.Refused) verdict);
        }
        forms.hold(wish.form());
        return work.on(names.holder(wish.page()).orElse(page), wish, allowed.ground());
    }
}
