package org.commonhold.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonhold.kernel.FieldError;
import org.commonhold.markup.TooComplex;

/**
 * Reads and checks what comes in. Sizes and letters are judged as for everybody; the values of fields are not, since they
 * were judged, by the rules of their day, where they were written.
 */
@ApplicationScoped
class PrepareArrival {

    private final KindsInForce kinds;
    private final CheckContent checking;

    PrepareArrival(KindsInForce kinds, CheckContent checking) {
        this.kinds = kinds;
        this.checking = checking;
    }

    ReadyArrival prepare(Arrival arrival) {
        List<PreparedPage> ready = new ArrayList<>();
        int n = 0;
        for (Arrival.Version version : arrival.versions()) {
            n++;
            Optional<Kind> kind = kinds.kind(version.content().kind());
            if (kind.isEmpty()) {
                return invalid(arrival, n, List.of(FieldError.of("kind", FieldError.Code.NOT_A_CHOICE)));
            }
            CheckContent.Checked checked = checking.check(
                    version.content(), version.summary(), kind.get().withoutFields(), null);
            if (!checked.errors().isEmpty()) {
                return invalid(arrival, n, checked.errors());
            }
            try {
                ready.add(PreparedPage.of(checked.content(), checked.summary(), kind.get()));
            } catch (TooComplex e) {
                return invalid(arrival, n, List.of(FieldError.of("body", FieldError.Code.TOO_COMPLEX)));
            }
        }
        return new ReadyArrival(arrival, List.copyOf(ready), null);
    }

    private static ReadyArrival invalid(Arrival arrival, int version, List<FieldError> errors) {
        return new ReadyArrival(arrival, List.of(), new Arrived.Invalid(version, errors));
    }
}
