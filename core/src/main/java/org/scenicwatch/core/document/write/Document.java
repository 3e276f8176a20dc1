package org.scenicwatch.core.document.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.document.Addressee;
import org.scenicwatch.core.document.DocumentKind;
import org.scenicwatch.core.document.DocumentRefused;
import org.scenicwatch.core.document.ServiceManner;
import org.scenicwatch.core.document.events.DocumentIssued;
import org.scenicwatch.core.document.events.DocumentServed;
import org.scenicwatch.core.document.events.DocumentVoided;

/** One document: issued once, served as often as it takes, void at most once. */
@Aggregate
class Document {

    private enum State {
        NONE,
        ISSUED,
        VOID
    }

    @AggregateIdentifier
    private @Nullable String documentId;

    private State state = State.NONE;
    private String caseId = "";
    private String kind = "";
    private String addressee = "";
    private Instant issuedAt = Instant.EPOCH;

    protected Document() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(IssueDocument command) {
        if (state != State.NONE) {
            throw DocumentRefused.alreadyIssued();
        }
        apply(new DocumentIssued(
                command.documentId(),
                command.caseId(),
                command.kind().name(),
                command.number(),
                command.addressee().name(),
                command.provesServiceOf(),
                command.sha256(),
                command.size(),
                command.ref(),
                command.at()));
    }

    @CommandHandler
    void decide(ServeDocument command) {
        mustHold();
        if (kind.equals(DocumentKind.PROOF_OF_SERVICE.name())) {
            throw DocumentRefused.notToBeServed();
        }
        if (!isFor(command.addressee())) {
            throw DocumentRefused.notItsAddressee();
        }
        if (command.manner() == ServiceManner.ELECTRONIC && !command.consent()) {
            throw DocumentRefused.consentRequired();
        }
        if (command.servedAt().isBefore(issuedAt) || command.servedAt().isAfter(command.at())) {
            throw DocumentRefused.servedAtImpossible();
        }
        apply(new DocumentServed(
                command.documentId(),
                caseId,
                kind,
                command.addressee().name(),
                command.manner().name(),
                command.delivered(),
                command.servedAt(),
                command.noteRef(),
                command.at()));
    }

    @CommandHandler
    void decide(VoidDocument command) {
        mustHold();
        apply(new DocumentVoided(command.documentId(), caseId, command.reasonRef(), command.at()));
    }

    @EventSourcingHandler
    void evolve(DocumentIssued event) {
        documentId = event.documentId();
        state = State.ISSUED;
        caseId = event.caseId();
        kind = event.kind();
        addressee = event.addressee();
        issuedAt = event.at();
    }

    @EventSourcingHandler
    void evolve(DocumentVoided event) {
        state = State.VOID;
    }

    private void mustHold() {
        if (state == State.VOID) {
            throw DocumentRefused.isVoid();
        }
    }

    /** A paper for both parties is served on each of them. */
    private boolean isFor(Addressee whom) {
        return addressee.equals(whom.name())
                || (addressee.equals(Addressee.BOTH.name())
                        && (whom == Addressee.COMPLAINANT || whom == Addressee.RESPONDENT));
    }
}
