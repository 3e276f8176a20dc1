package org.scenicwatch.core.lostperson.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.lostperson.AgeBand;
import org.scenicwatch.core.lostperson.SearchBook;
import org.scenicwatch.core.lostperson.SearchRefused;
import org.scenicwatch.core.lostperson.SearchState;
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

/**
 * The life of one search as a state machine: {@code decide} says which events a command leads to, {@code evolve} what an
 * event makes of the state. What each state allows is the table of {@code docs/search-states.md}, kept in
 * {@link SearchStep}.
 *
 * @param round how many searches the case has had; 0 before the first
 * @param ended whether the newest is over
 * @param begunAt when the newest began
 * @param file what is on file
 * @param sightings the photo of each sighting by the sighting's id, empty: none
 * @param weighed the ids of sightings that a person has weighed
 * @param sectors the parts of the ground by id
 */
record SearchLife(
        int round,
        boolean ended,
        Instant begunAt,
        OnFile file,
        Map<String, String> sightings,
        Set<String> weighed,
        Map<String, Sector> sectors) {

    /** A case without a search. */
    static final SearchLife NEVER =
            new SearchLife(0, false, Instant.EPOCH, OnFile.NOTHING, Map.of(), Set.of(), Map.of());

    /** A camera that takes everybody for the lost must not fill the vault. */
    static final int MOST_SIGHTINGS = 500;

    static final int MOST_SECTORS = 300;

    SearchState state() {
        if (round == 0) {
            return SearchState.NOT_BEGUN;
        }
        if (ended) {
            return SearchState.ENDED;
        }
        return file.isCovered() ? SearchState.COVERED : SearchState.UNCOVERED;
    }

    List<Object> decide(BeginSearch command, SearchBook book) {
        SearchStep.BEGIN.mayBeTakenIn(state());
        book.checkRelation(command.relation());
        return List.of(new SearchBegun(
                command.searchId(),
                command.caseId(),
                command.number(),
                command.area(),
                round + 1,
                command.ageBand().key(),
                command.relation(),
                command.place(),
                command.recordRef(),
                command.at()));
    }

    List<Object> decide(DescribePersonAnew command, SearchBook book, SearchRecords records) {
        SearchStep.DESCRIBE.mayBeTakenIn(state());
        book.checkRelation(command.relation());
        forget(file.recordRef(), records);
        return List.of(new PersonDescribedAnew(
                command.searchId(), command.ageBand().key(), command.relation(), command.recordRef(), command.at()));
    }

    List<Object> decide(RecordLegalGround command, SearchBook book) {
        SearchStep.RECORD_GROUND.mayBeTakenIn(state());
        SearchBook.Ground ground = book.ground(command.ground());
        if (ground.numberNeeded() && command.numberRef() == null) {
            throw SearchRefused.numberRequired(ground.title());
        }
        return List.of(new LegalGroundRecorded(command.searchId(), ground.id(), command.numberRef(), command.at()));
    }

    List<Object> decide(RecordGuardianConsent command, SearchBook book) {
        SearchStep.RECORD_CONSENT.mayBeTakenIn(state());
        if (!file.needsConsent()) {
            throw SearchRefused.noConsentNeeded();
        }
        book.checkGuardian(command.guardian());
        SearchBook.ConsentWay way = book.way(command.way());
        if (way.referenceNeeded() && command.referenceRef() == null) {
            throw SearchRefused.referenceRequired(way.title());
        }
        return List.of(new GuardianConsentRecorded(
                command.searchId(),
                command.guardian(),
                way.id(),
                way.paperNeeded(),
                command.referenceRef(),
                command.at()));
    }

    List<Object> decide(FileConsentPaper command, SearchRecords records) {
        SearchStep.FILE_PAPER.mayBeTakenIn(state());
        if (!file.paperExpected()) {
            throw SearchRefused.noPaperExpected();
        }
        forget(file.paperRef(), records);
        return List.of(new ConsentPaperFiled(command.searchId(), command.paperRef(), command.at()));
    }

    List<Object> decide(FilePersonPhoto command, SearchRecords records) {
        SearchStep.FILE_PHOTO.mayBeTakenIn(state());
        forget(file.photoRef(), records);
        return List.of(new PersonPhotoFiled(command.searchId(), command.photoRef(), command.at()));
    }

    List<Object> decide(ReportSighting command) {
        SearchStep.REPORT_SIGHTING.mayBeTakenIn(state());
        if (command.source() == SightingSource.OUTSIDE) {
            file.mustBeCovered();
        }
        if (sightings.containsKey(command.sightingId())) {
            return List.of();
        }
        if (sightings.size() >= MOST_SIGHTINGS) {
            throw SearchRefused.tooMany(MOST_SIGHTINGS);
        }
        return List.of(new SightingReported(
                command.searchId(),
                command.sightingId(),
                command.source().name(),
                command.sightingRef(),
                command.at()));
    }

    List<Object> decide(FileSightingPhoto command, SearchRecords records) {
        SearchStep.REPORT_SIGHTING.mayBeTakenIn(state());
        String before = sighting(command.sightingId());
        forget(before.isEmpty() ? null : before, records);
        return List.of(
                new SightingPhotoFiled(command.searchId(), command.sightingId(), command.photoRef(), command.at()));
    }

    List<Object> decide(ConfirmSighting command) {
        toWeigh(command.sightingId());
        return List.of(new SightingConfirmed(command.searchId(), command.sightingId(), command.at()));
    }

    List<Object> decide(DismissSighting command) {
        toWeigh(command.sightingId());
        return List.of(new SightingDismissed(command.searchId(), command.sightingId(), command.at()));
    }

    List<Object> decide(LayOutSectors command) {
        SearchStep.LAY_OUT.mayBeTakenIn(state());
        Set<String> places = new HashSet<>();
        sectors.values().forEach(sector -> {
            if (sector.place() != null) {
                places.add(sector.place());
            }
        });
        List<Object> events = new ArrayList<>();
        for (NewSector sector : command.sectors()) {
            boolean known =
                    sectors.containsKey(sector.sectorId()) || (sector.place() != null && !places.add(sector.place()));
            if (!known) {
                events.add(new SectorLaidOut(
                        command.searchId(), sector.sectorId(), sector.place(), sector.shape(), command.at()));
            }
        }
        if (sectors.size() + events.size() > MOST_SECTORS) {
            throw SearchRefused.tooMany(MOST_SECTORS);
        }
        return events;
    }

    List<Object> decide(BeginSectorSearch command, CaseCatalogue catalogue) {
        SearchStep.SEARCH_SECTOR.mayBeTakenIn(state());
        Sector sector = sector(command.sectorId());
        if (catalogue.body(command.team()).isEmpty()) {
            throw CaseRefused.unknownBody(command.team());
        }
        if (sector.state().isAtWork()) {
            if (command.team().equals(sector.team())) {
                return List.of();
            }
            throw SearchRefused.sectorAtWork();
        }
        return List.of(new SectorSearchBegun(
                command.searchId(), command.sectorId(), command.team(), sector.pass() + 1, command.at()));
    }

    List<Object> decide(FinishSectorSearch command) {
        SearchStep.SEARCH_SECTOR.mayBeTakenIn(state());
        Sector sector = sector(command.sectorId());
        String team = sector.team();
        if (!sector.state().isAtWork() || team == null) {
            throw SearchRefused.sectorNotAtWork();
        }
        return List.of(new SectorSearched(command.searchId(), command.sectorId(), team, sector.pass(), command.at()));
    }

    /** Ends what runs and was begun before; else there is nothing to end. */
    List<Object> decide(EndSearch command, SearchRecords records) {
        if (!state().isRunning() || command.at().isBefore(begunAt)) {
            return List.of();
        }
        int entries = records.eraseAll(command.searchId());
        return List.of(
                new SearchEnded(command.searchId(), round, command.reason(), command.outcome(), command.at()),
                new SearchRecordsErased(command.searchId(), round, photos(), sightings.size(), entries, command.at()));
    }

    SearchLife evolve(SearchBegun event) {
        OnFile person = OnFile.person(band(event.ageBand()), event.recordRef());
        return new SearchLife(event.round(), false, event.at(), person, Map.of(), Set.of(), Map.of());
    }

    SearchLife evolve(PersonDescribedAnew event) {
        return with(file.described(band(event.ageBand()), event.recordRef()));
    }

    SearchLife evolve(LegalGroundRecorded event) {
        return with(file.ground(event.ground()));
    }

    SearchLife evolve(GuardianConsentRecorded event) {
        return with(file.consent(event.way(), event.onPaper()));
    }

    SearchLife evolve(ConsentPaperFiled event) {
        return with(file.paper(event.paperRef()));
    }

    SearchLife evolve(PersonPhotoFiled event) {
        return with(file.photo(event.photoRef()));
    }

    SearchLife evolve(SightingReported event) {
        return withSighting(event.sightingId(), "");
    }

    SearchLife evolve(SightingPhotoFiled event) {
        return withSighting(event.sightingId(), event.photoRef());
    }

    SearchLife evolve(SightingConfirmed event) {
        return withWeighed(event.sightingId());
    }

    SearchLife evolve(SightingDismissed event) {
        return withWeighed(event.sightingId());
    }

    SearchLife evolve(SectorLaidOut event) {
        return with(event.sectorId(), Sector.open(event.place()));
    }

    SearchLife evolve(SectorSearchBegun event) {
        Sector sector = sectors.getOrDefault(event.sectorId(), Sector.open(null));
        return with(event.sectorId(), sector.begun(event.team(), event.pass()));
    }

    SearchLife evolve(SectorSearched event) {
        Sector sector = sectors.getOrDefault(event.sectorId(), Sector.open(null));
        return with(event.sectorId(), sector.searched());
    }

    SearchLife evolve(SearchEnded event) {
        return new SearchLife(round, true, begunAt, OnFile.NOTHING, Map.of(), Set.of(), Map.of());
    }

    private int photos() {
        long ofSightings =
                sightings.values().stream().filter(photo -> !photo.isEmpty()).count();
        return Math.toIntExact(ofSightings) + (file.photoRef() == null ? 0 : 1) + (file.paperRef() == null ? 0 : 1);
    }

    private void toWeigh(String sightingId) {
        SearchStep.WEIGH_SIGHTING.mayBeTakenIn(state());
        sighting(sightingId);
        if (weighed.contains(sightingId)) {
            throw SearchRefused.weighedAlready();
        }
    }

    private String sighting(String sightingId) {
        String photo = sightings.get(sightingId);
        if (photo == null) {
            throw SearchRefused.unknownSighting();
        }
        return photo;
    }

    private Sector sector(String sectorId) {
        Sector sector = sectors.get(sectorId);
        if (sector == null) {
            throw SearchRefused.unknownSector();
        }
        return sector;
    }

    private static void forget(@Nullable String ref, SearchRecords records) {
        if (ref != null) {
            records.erase(ref);
        }
    }

    /** A band of a newer version reads as the one that asks for most. */
    private static AgeBand band(String key) {
        return AgeBand.of(key).orElse(AgeBand.UNDER_14);
    }

    private SearchLife with(OnFile newFile) {
        return new SearchLife(round, ended, begunAt, newFile, sightings, weighed, sectors);
    }

    private SearchLife withSighting(String id, String photo) {
        Map<String, String> more = new LinkedHashMap<>(sightings);
        more.put(id, photo);
        return new SearchLife(round, ended, begunAt, file, more, weighed, sectors);
    }

    private SearchLife withWeighed(String id) {
        Set<String> more = new HashSet<>(weighed);
        more.add(id);
        return new SearchLife(round, ended, begunAt, file, sightings, more, sectors);
    }

    private SearchLife with(String id, Sector sector) {
        Map<String, Sector> more = new LinkedHashMap<>(sectors);
        more.put(id, sector);
        return new SearchLife(round, ended, begunAt, file, sightings, weighed, more);
    }
}
