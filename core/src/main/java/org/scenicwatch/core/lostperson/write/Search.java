package org.scenicwatch.core.lostperson.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.lostperson.SearchBook;
import org.scenicwatch.core.lostperson.events.ConsentPaperFiled;
import org.scenicwatch.core.lostperson.events.GuardianConsentRecorded;
import org.scenicwatch.core.lostperson.events.LegalGroundRecorded;
import org.scenicwatch.core.lostperson.events.PersonDescribedAnew;
import org.scenicwatch.core.lostperson.events.PersonPhotoFiled;
import org.scenicwatch.core.lostperson.events.SearchBegun;
import org.scenicwatch.core.lostperson.events.SearchEnded;
import org.scenicwatch.core.lostperson.events.SectorLaidOut;
import org.scenicwatch.core.lostperson.events.SectorSearchBegun;
import org.scenicwatch.core.lostperson.events.SectorSearched;
import org.scenicwatch.core.lostperson.events.SightingConfirmed;
import org.scenicwatch.core.lostperson.events.SightingDismissed;
import org.scenicwatch.core.lostperson.events.SightingPhotoFiled;
import org.scenicwatch.core.lostperson.events.SightingReported;

/** The search for the lost person of one case. Its life is {@link SearchLife}. */
@Aggregate
class Search {

    @AggregateIdentifier
    private @Nullable String searchId;

    private SearchLife life = SearchLife.NEVER;

    protected Search() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(BeginSearch command, SearchBook book) {
        applyAll(life.decide(command, book));
    }

    @CommandHandler
    void decide(DescribePersonAnew command, SearchBook book, SearchRecords records) {
        applyAll(life.decide(command, book, records));
    }

    @CommandHandler
    void decide(RecordLegalGround command, SearchBook book) {
        applyAll(life.decide(command, book));
    }

    @CommandHandler
    void decide(RecordGuardianConsent command, SearchBook book) {
        applyAll(life.decide(command, book));
    }

    @CommandHandler
    void decide(FileConsentPaper command, SearchRecords records) {
        applyAll(life.decide(command, records));
    }

    @CommandHandler
    void decide(FilePersonPhoto command, SearchRecords records) {
        applyAll(life.decide(command, records));
    }

    @CommandHandler
    void decide(ReportSighting command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(FileSightingPhoto command, SearchRecords records) {
        applyAll(life.decide(command, records));
    }

    @CommandHandler
    void decide(ConfirmSighting command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(DismissSighting command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(LayOutSectors command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(BeginSectorSearch command, CaseCatalogue catalogue) {
        applyAll(life.decide(command, catalogue));
    }

    @CommandHandler
    void decide(FinishSectorSearch command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(EndSearch command, SearchRecords records) {
        applyAll(life.decide(command, records));
    }

    @EventSourcingHandler
    void evolve(SearchBegun event) {
        searchId = event.searchId();
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(PersonDescribedAnew event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(LegalGroundRecorded event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(GuardianConsentRecorded event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(ConsentPaperFiled event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(PersonPhotoFiled event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(SightingReported event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(SightingPhotoFiled event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(SightingConfirmed event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(SightingDismissed event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(SectorLaidOut event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(SectorSearchBegun event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(SectorSearched event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(SearchEnded event) {
        life = life.evolve(event);
    }

    private static void applyAll(List<Object> events) {
        events.forEach(event -> apply(event));
    }
}
