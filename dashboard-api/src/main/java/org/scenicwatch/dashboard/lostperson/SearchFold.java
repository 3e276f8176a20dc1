package org.scenicwatch.dashboard.lostperson;

import java.util.List;
import java.util.function.UnaryOperator;
import org.scenicwatch.core.lostperson.SearchIds;
import org.scenicwatch.core.lostperson.SectorState;
import org.scenicwatch.core.lostperson.SightingSource;
import org.scenicwatch.core.lostperson.events.ConsentPaperFiled;
import org.scenicwatch.core.lostperson.events.GuardianConsentRecorded;
import org.scenicwatch.core.lostperson.events.LegalGroundRecorded;
import org.scenicwatch.core.lostperson.events.PersonDescribedAnew;
import org.scenicwatch.core.lostperson.events.PersonPhotoFiled;
import org.scenicwatch.core.lostperson.events.SearchBegun;
import org.scenicwatch.core.lostperson.events.SearchEnded;
import org.scenicwatch.core.lostperson.events.SearchRecordsErased;
import org.scenicwatch.core.lostperson.events.SectorLaidOut;
import org.scenicwatch.core.lostperson.events.SectorSearchBegun;
import org.scenicwatch.core.lostperson.events.SectorSearched;
import org.scenicwatch.core.lostperson.events.SightingConfirmed;
import org.scenicwatch.core.lostperson.events.SightingDismissed;
import org.scenicwatch.core.lostperson.events.SightingPhotoFiled;
import org.scenicwatch.core.lostperson.events.SightingReported;
import org.scenicwatch.dashboard.lostperson.SearchRow.Deed;
import org.scenicwatch.dashboard.lostperson.SearchRow.Legal;
import org.scenicwatch.dashboard.lostperson.SearchRow.Person;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.RowSpace;

/** From the events of searches to their rows. */
final class SearchFold {

    private final RowSpace<SearchRow> rows;

    SearchFold(RowSpace<SearchRow> rows) {
        this.rows = rows;
    }

    /** Takes in one event; others than those of searches change nothing. */
    void on(Object event, EventFacts facts) {
        long version = facts.version();
        if (event instanceof SearchBegun e) {
            rows.change(SearchIds.caseRow(e.searchId()), facts.index(), before -> begun(e, facts));
        } else if (event instanceof PersonDescribedAnew e) {
            change(
                    e.searchId(),
                    facts,
                    row -> row.with(
                            new Person(
                                    e.ageBand(),
                                    e.relation(),
                                    e.recordRef(),
                                    row.person().photoRef()),
                            version));
        } else if (event instanceof PersonPhotoFiled e) {
            change(e.searchId(), facts, row -> {
                Person person = row.person();
                return row.with(
                        new Person(person.ageBand(), person.relation(), person.recordRef(), e.photoRef()), version);
            });
        } else if (event instanceof LegalGroundRecorded e) {
            change(e.searchId(), facts, row -> row.with(grounded(row.legal(), e, facts), version));
        } else if (event instanceof GuardianConsentRecorded e) {
            change(e.searchId(), facts, row -> row.with(consented(row.legal(), e, facts), version));
        } else if (event instanceof ConsentPaperFiled e) {
            change(e.searchId(), facts, row -> row.with(papered(row.legal(), e), version));
        } else if (event instanceof SightingReported e) {
            SearchRow.Sighting sighting = new SearchRow.Sighting(
                    e.sightingId(),
                    SightingSource.valueOf(e.source()),
                    e.sightingRef(),
                    null,
                    null,
                    new Deed(e.at(), facts.actor()),
                    null);
            change(e.searchId(), facts, row -> row.plus(sighting, version));
        } else if (event instanceof SightingPhotoFiled e) {
            change(e.searchId(), facts, row -> row.sighting(e.sightingId(), it -> it.photo(e.photoRef()), version));
        } else if (event instanceof SightingConfirmed e) {
            Deed by = new Deed(e.at(), facts.actor());
            change(e.searchId(), facts, row -> row.sighting(e.sightingId(), it -> it.weighed(true, by), version));
        } else if (event instanceof SightingDismissed e) {
            Deed by = new Deed(e.at(), facts.actor());
            change(e.searchId(), facts, row -> row.sighting(e.sightingId(), it -> it.weighed(false, by), version));
        } else {
            onGroundAndEnd(event, facts);
        }
    }

    private void onGroundAndEnd(Object event, EventFacts facts) {
        long version = facts.version();
        if (event instanceof SectorLaidOut e) {
            SearchRow.Sector sector =
                    new SearchRow.Sector(e.sectorId(), e.place(), e.shape(), SectorState.OPEN, null, 0, List.of());
            change(e.searchId(), facts, row -> row.plus(sector, version));
        } else if (event instanceof SectorSearchBegun e) {
            Deed by = new Deed(e.at(), facts.actor());
            change(
                    e.searchId(),
                    facts,
                    row -> row.sector(e.sectorId(), it -> it.begun(e.team(), e.pass(), by), version));
        } else if (event instanceof SectorSearched e) {
            Deed by = new Deed(e.at(), facts.actor());
            change(e.searchId(), facts, row -> row.sector(e.sectorId(), it -> it.searched(by), version));
        } else if (event instanceof SearchEnded e) {
            SearchRow.End end = new SearchRow.End(e.at(), e.reason(), e.outcome(), 0, 0, 0, null);
            change(e.searchId(), facts, row -> row.ended(end, version));
        } else if (event instanceof SearchRecordsErased e) {
            change(e.searchId(), facts, row -> {
                SearchRow.End end = row.end();
                return end == null
                        ? row
                        : row.ended(
                                new SearchRow.End(
                                        end.at(),
                                        end.reason(),
                                        end.outcome(),
                                        e.photos(),
                                        e.sightings(),
                                        e.entries(),
                                        e.at()),
                                version);
            });
        }
    }

    private void change(String searchId, EventFacts facts, UnaryOperator<SearchRow> change) {
        rows.change(SearchIds.caseRow(searchId), facts.index(), row -> row == null ? null : change.apply(row));
    }

    private static SearchRow begun(SearchBegun e, EventFacts facts) {
        return new SearchRow(
                SearchIds.caseRow(e.searchId()),
                e.number(),
                e.area(),
                e.round(),
                new Deed(e.at(), facts.actor()),
                e.place(),
                new Person(e.ageBand(), e.relation(), e.recordRef(), null),
                Legal.NOTHING,
                List.of(),
                List.of(),
                null,
                facts.version());
    }

    private static Legal grounded(Legal before, LegalGroundRecorded e, EventFacts facts) {
        return new Legal(
                e.ground(),
                e.numberRef(),
                new Deed(e.at(), facts.actor()),
                before.guardian(),
                before.way(),
                before.onPaper(),
                before.referenceRef(),
                before.paperRef(),
                before.consented());
    }

    private static Legal consented(Legal before, GuardianConsentRecorded e, EventFacts facts) {
        return new Legal(
                before.ground(),
                before.numberRef(),
                before.grounded(),
                e.guardian(),
                e.way(),
                e.onPaper(),
                e.referenceRef(),
                before.paperRef(),
                new Deed(e.at(), facts.actor()));
    }

    private static Legal papered(Legal before, ConsentPaperFiled e) {
        return new Legal(
                before.ground(),
                before.numberRef(),
                before.grounded(),
                before.guardian(),
                before.way(),
                before.onPaper(),
                before.referenceRef(),
                e.paperRef(),
                before.consented());
    }
}
