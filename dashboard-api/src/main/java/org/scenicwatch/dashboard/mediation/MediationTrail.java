package org.scenicwatch.dashboard.mediation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.mediation.MediationIds;
import org.scenicwatch.core.mediation.events.AgreementReached;
import org.scenicwatch.core.mediation.events.AgreementSetAside;
import org.scenicwatch.core.mediation.events.ClaimStated;
import org.scenicwatch.core.mediation.events.ConfirmationApplied;
import org.scenicwatch.core.mediation.events.ConfirmationDecided;
import org.scenicwatch.core.mediation.events.ItemDefaulted;
import org.scenicwatch.core.mediation.events.ItemPerformed;
import org.scenicwatch.core.mediation.events.MediatorNamed;
import org.scenicwatch.core.mediation.events.MediatorObjectedTo;
import org.scenicwatch.core.mediation.events.MediatorStoodDown;
import org.scenicwatch.core.mediation.events.ObjectionDismissed;
import org.scenicwatch.core.mediation.events.OfferAccepted;
import org.scenicwatch.core.mediation.events.OfferMade;
import org.scenicwatch.core.mediation.events.OfferRefused;
import org.scenicwatch.core.mediation.events.OfferRemarked;
import org.scenicwatch.core.mediation.events.OfferWithdrawn;
import org.scenicwatch.core.mediation.events.PartyNamed;
import org.scenicwatch.core.mediation.events.PerformanceReminded;
import org.scenicwatch.core.mediation.events.ReceiptKept;
import org.scenicwatch.core.mediation.events.SessionFailed;
import org.scenicwatch.core.mediation.events.SessionHeld;
import org.scenicwatch.core.mediation.events.SessionScheduled;
import org.scenicwatch.dashboard.casesandalarms.TrailRow;
import org.scenicwatch.dashboard.projection.EventFacts;

/**
 * What happens in a mediation, as steps of its case's trail: codes, times and amounts, no words of anybody. That it began
 * and ended are steps of the case itself.
 */
final class MediationTrail {

    private MediationTrail() {}

    /** What a step says, beside its name and who did it. */
    private record Said(String mediation, Instant at, Map<String, String> facts) {}

    /**
     * The step of an event; empty for those that are none, and while nobody knows which case it is about.
     *
     * @param caseOf the case's id in rows of a mediation's id in rows; null: unknown
     */
    static Optional<TrailRow> of(Object event, EventFacts facts, Function<String, @Nullable String> caseOf) {
        Said said = said(event);
        String caseId = said == null ? null : caseOf.apply(MediationIds.row(said.mediation()));
        return said == null || caseId == null
                ? Optional.empty()
                : Optional.of(new TrailRow(
                        caseId,
                        facts.index(),
                        said.at(),
                        event.getClass().getSimpleName(),
                        facts.actor(),
                        said.facts()));
    }

    private static @Nullable Said said(Object event) {
        if (event instanceof PartyNamed e) {
            return said(e.mediationId(), e.at(), "role", e.role());
        } else if (event instanceof MediatorNamed e) {
            return said(e.mediationId(), e.at());
        } else if (event instanceof MediatorObjectedTo e) {
            return said(e.mediationId(), e.at(), "ground", e.ground());
        } else if (event instanceof ObjectionDismissed e) {
            return said(e.mediationId(), e.at());
        } else if (event instanceof MediatorStoodDown e) {
            return said(e.mediationId(), e.at(), "ground", e.ground());
        } else if (event instanceof SessionScheduled e) {
            return said(
                    e.mediationId(),
                    e.at(),
                    "way",
                    e.way(),
                    "startsAt",
                    e.startsAt().toString());
        } else if (event instanceof SessionHeld e) {
            return said(e.mediationId(), e.at());
        } else if (event instanceof SessionFailed e) {
            return said(e.mediationId(), e.at(), "ground", e.ground());
        } else if (event instanceof ClaimStated e) {
            return said(e.mediationId(), e.at());
        }
        return ofDeal(event);
    }

    private static @Nullable Said ofDeal(Object event) {
        if (event instanceof OfferMade e) {
            return said(e.mediationId(), e.at(), "amount", figure(e.amount()), "currency", e.currency());
        } else if (event instanceof OfferRemarked e) {
            return said(e.mediationId(), e.at(), "least", figure(e.least()), "most", figure(e.most()));
        } else if (event instanceof OfferAccepted e) {
            return said(e.mediationId(), e.at());
        } else if (event instanceof OfferRefused e) {
            return said(e.mediationId(), e.at());
        } else if (event instanceof OfferWithdrawn e) {
            return said(e.mediationId(), e.at());
        } else if (event instanceof AgreementReached e) {
            String total = e.currency() == null ? null : figure(e.total());
            return said(e.mediationId(), e.at(), "amount", total, "currency", e.currency());
        } else if (event instanceof AgreementSetAside e) {
            return said(e.mediationId(), e.at());
        }
        return ofFollowUp(event);
    }

    private static @Nullable Said ofFollowUp(Object event) {
        if (event instanceof PerformanceReminded e) {
            return said(e.mediationId(), e.at());
        } else if (event instanceof ItemPerformed e) {
            return said(e.mediationId(), e.at());
        } else if (event instanceof ItemDefaulted e) {
            return said(e.mediationId(), e.at());
        } else if (event instanceof ReceiptKept e) {
            return said(e.mediationId(), e.at());
        } else if (event instanceof ConfirmationApplied e) {
            return said(e.mediationId(), e.at());
        } else if (event instanceof ConfirmationDecided e) {
            return said(e.mediationId(), e.at(), "confirmed", Boolean.toString(e.confirmed()));
        }
        return null;
    }

    private static @Nullable String figure(@Nullable Long hundredths) {
        return hundredths == null ? null : BigDecimal.valueOf(hundredths, 2).toPlainString();
    }

    private static Said said(String mediation, Instant at, @Nullable String... namesAndValues) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = namesAndValues[i];
            String value = namesAndValues[i + 1];
            if (name != null && value != null) {
                facts.put(name, value);
            }
        }
        return new Said(mediation, at, facts);
    }
}
