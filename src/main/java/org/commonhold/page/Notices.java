package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import org.commonhold.kernel.Slug;

/** Says above a page what has just become of a wish. */
@ApplicationScoped
class Notices {

    private final PageMessages messages;
    private final ChangeMessages changeMessages;
    private final CareMessages careMessages;

    Notices(PageMessages messages, ChangeMessages changeMessages, CareMessages careMessages) {
        this.messages = messages;
        this.changeMessages = changeMessages;
        this.careMessages = careMessages;
    }

    /**
     * The sentence for what the address of a page says has just been saved.
     *
     * @param saved as the address has it; anything may have been typed
     * @param since for a merged save, the number of the revision that its writer began from; else 0
     * @param n for a merged save, its number; else 0
     */
    Notice of(Slug slug, String saved, int since, int n) {
        String path = Addresses.page(slug);
        if (saved.equals("merged") && since > 0 && n > since) {
            return new Notice(
                    changeMessages.savedMerged(),
                    path + "/compare?from=" + since + "&to=" + (n - 1),
                    changeMessages.seeWhatCameIn());
        }
        String text = switch (saved) {
            case "first" -> messages.savedFirst();
            case "same" -> messages.savedSame();
            case "merged" -> changeMessages.savedMerged();
            case "part" -> changeMessages.savedPart();
            case "offered" -> changeMessages.savedOffered();
            case "taken" -> changeMessages.savedTaken();
            case "left" -> changeMessages.savedLeft();
            case "withdrawn" -> changeMessages.savedWithdrawn();
            case "checked" -> careMessages.savedCheck();
            case "review" -> careMessages.savedReview();
            case "renamed" -> messages.savedRenamed();
            case "joined" -> messages.savedJoined();
            case "restored" -> messages.savedRestored();
            case "renamed-only" -> messages.savedRenamedOnly();
            default -> messages.savedNext();
        };
        return new Notice(text, path + "/history", messages.seeHistory());
    }
}
