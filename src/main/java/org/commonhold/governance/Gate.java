package org.commonhold.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.commonhold.kernel.Action;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Authority;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.kernel.Slug;
import org.commonhold.kernel.Subject;
import org.commonhold.kernel.Verdict;

/** The one gate, as far as the rules go today: GOVERNANCE section 15, while the commons is a workshop. */
@ApplicationScoped
class Gate implements Authority {

    /** The ground on which what is shipped enters. */
    private static final String SHIPPED_CHARTER = "charter:shipped";

    /** The ground on which everybody's edits are live until a charter is adopted. */
    private static final String UNFOUNDED = "unfounded";

    /** GOVERNANCE section 14: the law of the land obliges whoever runs the server, and the log says so. */
    private static final String LEGAL_TAKEDOWN = "custodian:legal-takedown";

    private static final Slug ABOUT = Slug.of("About");

    private final DataSource database;
    private final PublicAddress address;

    Gate(DataSource database, PublicAddress address) {
        this.database = database;
        this.address = address;
    }

    /** Inside a write this reads in its transaction, so a state that changes meanwhile is not missed. */
    @Override
    public Founding founding() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select state from commons");
                ResultSet row = select.executeQuery()) {
            row.next();
            return Founding.valueOf(row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException("the state of the commons cannot be read", e);
        }
    }

    @Override
    public Outlook outlook(Actor actor, Action action, Subject subject) {
        Founding founding = founding();
        return new Outlook(founding, verdict(actor, action, () -> founding));
    }

    @Override
    public Verdict ground(Actor actor, Action action, Subject subject) {
        return verdict(actor, action, this::founding);
    }

    private Verdict verdict(Actor actor, Action action, Supplier<Founding> founding) {
        return switch (action) {
            case SHIP_SETTING, SHIP_KIND ->
                actor.role() == Actor.Role.SEED
                        ? whileUnfounded(SHIPPED_CHARTER, founding)
                        : refused(Verdict.Reason.NOT_YOURS);
            case IMPORT_PAGE ->
                actor.role() == Actor.Role.CUSTODIAN
                        ? whileUnfounded(UNFOUNDED, founding)
                        : refused(Verdict.Reason.NOT_YOURS);
            case SUPPRESS_REVISION ->
                actor.equals(Actor.CUSTODIAN) ? new Verdict.Allowed(LEGAL_TAKEDOWN) : refused(Verdict.Reason.NOT_YOURS);
            case ASK_QUESTION, SETTLE_QUESTION ->
                switch (actor.role()) {
                    case VISITOR, RULE -> inTheWorkshop(founding);
                    case SEED, CUSTODIAN -> refused(Verdict.Reason.NOT_YOURS);
                };
            case CREATE_PAGE, EDIT_PAGE, SETTLE_OFFER, RENAME_PAGE, MERGE_PAGES, DELETE_PAGE, RESTORE_PAGE ->
                switch (actor.role()) {
                    case SEED -> whileUnfounded(UNFOUNDED, founding);
                    case VISITOR -> inTheWorkshop(founding);
                    // Whoever runs the server holds no power over what it says (DESIGN section 1.5).
                    case CUSTODIAN, RULE -> refused(Verdict.Reason.NOT_YOURS);
                };
        };
    }

    private Verdict inTheWorkshop(Supplier<Founding> founding) {
        return address.onLoopback() ? whileUnfounded(UNFOUNDED, founding) : refused(Verdict.Reason.WORKSHOP_IS_LOCAL);
    }

    private static Verdict whileUnfounded(String ground, Supplier<Founding> founding) {
        return founding.get() == Founding.UNFOUNDED
                ? new Verdict.Allowed(ground)
                : refused(Verdict.Reason.ALREADY_FOUNDED);
    }

    private static Verdict refused(Verdict.Reason reason) {
        return new Verdict.Refused(reason, ABOUT);
    }
}
