package org.commonhold.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import javax.sql.DataSource;
import org.commonhold.kernel.Action;
import org.commonhold.kernel.Actor;
import org.commonhold.kernel.Authority;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.kernel.Subject;
import org.commonhold.kernel.Verdict;
import org.commonhold.site.CommonsForTests;
import org.junit.jupiter.api.Test;

/** GOVERNANCE section 15, while the commons is a workshop. */
@QuarkusTest
@QuarkusTestResource(CommonsForTests.class)
class GateTest {

    private static final Actor SOMEBODY = Actor.visitor("somebody");
    private static final Actor OPERATOR = Actor.stored("operator");

    @Inject
    DataSource database;

    private Verdict asked(boolean onLoopback, Actor actor, Action action) {
        Gate gate = new Gate(database, new PublicAddress(URI.create("https://commons.example"), onLoopback));
        assertThat(gate.founding()).isEqualTo(Authority.Founding.UNFOUNDED);
        return gate.ground(actor, action, Subject.WHOLE);
    }

    @Test
    void onThisMachineAloneEverybodysEditsAreLive() {
        assertThat(asked(true, SOMEBODY, Action.EDIT_PAGE)).isEqualTo(new Verdict.Allowed("unfounded"));
        assertThat(asked(true, SOMEBODY, Action.CREATE_PAGE)).isEqualTo(new Verdict.Allowed("unfounded"));
    }

    @Test
    void awayFromLoopbackNobodyMayEditAndIsToldWhy() {
        for (Action action : new Action[] {
            Action.EDIT_PAGE,
            Action.CREATE_PAGE,
            Action.RENAME_PAGE,
            Action.MERGE_PAGES,
            Action.DELETE_PAGE,
            Action.RESTORE_PAGE
        }) {
            assertThat(asked(false, SOMEBODY, action)).isInstanceOfSatisfying(Verdict.Refused.class, refused -> {
                assertThat(refused.reason()).isEqualTo(Verdict.Reason.WORKSHOP_IS_LOCAL);
                assertThat(refused.rule().value()).isNotEmpty();
            });
        }
    }

    @Test
    void whatIsShippedEntersAnywhereAndOnlyAsItself() {
        for (Action action : new Action[] {Action.SHIP_KIND, Action.SHIP_SETTING}) {
            assertThat(asked(false, Actor.SHIPPED, action)).isInstanceOf(Verdict.Allowed.class);
            assertThat(asked(true, SOMEBODY, action)).isInstanceOf(Verdict.Refused.class);
        }
    }

    @Test
    void whoRunsTheServerHoldsNoPowerOverWhatItSays() {
        for (Action action : Action.values()) {
            if (action != Action.IMPORT_PAGE) {
                assertThat(asked(true, OPERATOR, action)).isInstanceOf(Verdict.Refused.class);
            }
        }
    }

    @Test
    void onlyWhoRunsTheServerBringsFoldersInWhileTheCommonsIsAWorkshop() {
        assertThat(asked(false, OPERATOR, Action.IMPORT_PAGE)).isEqualTo(new Verdict.Allowed("unfounded"));
        assertThat(asked(true, SOMEBODY, Action.IMPORT_PAGE)).isInstanceOf(Verdict.Refused.class);
        assertThat(asked(true, Actor.SHIPPED, Action.IMPORT_PAGE)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void theCustodianCarriesOutALegalTakedownAndNothingElse() {
        for (Action action : Action.values()) {
            if (action == Action.SUPPRESS_REVISION) {
                assertThat(asked(false, Actor.CUSTODIAN, action))
                        .isEqualTo(new Verdict.Allowed("custodian:legal-takedown"));
            } else if (action != Action.IMPORT_PAGE) {
                assertThat(asked(true, Actor.CUSTODIAN, action)).isInstanceOf(Verdict.Refused.class);
            }
        }
    }
}
