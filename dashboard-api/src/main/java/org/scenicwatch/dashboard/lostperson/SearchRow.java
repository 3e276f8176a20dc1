package org.scenicwatch.dashboard.lostperson;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.lostperson.AgeBand;
import org.scenicwatch.core.lostperson.SectorState;
import org.scenicwatch.core.lostperson.SightingSource;

/**
 * The newest search of a case, with references in place of what the vault keeps.
 *
 * @param id the case's id in rows
 * @param number the case's number
 * @param area the scenic area's code
 * @param round how many searches the case has had
 * @param begun when, by whom
 * @param place the code of the registered place near which to look
 * @param person what is on file of the person
 * @param legal what is on file of what the law asks for
 * @param sightings in the order in which they were reported
 * @param sectors in the order in which they were laid out
 * @param end how it ended; none while it runs
 * @param version the aggregate's version after the newest event
 */
record SearchRow(
        String id,
        String number,
        String area,
        int round,
        Deed begun,
        @Nullable String place,
        Person person,
        Legal legal,
        List<Sighting> sightings,
        List<Sector> sectors,
        @Nullable End end,
        long version) {

    SearchRow {
        sightings = sightings == null ? List.of() : List.copyOf(sightings);
        sectors = sectors == null ? List.of() : List.copyOf(sectors);
    }

    /** When somebody did something. */
    record Deed(Instant at, String by) {}

    /** What is on file of the person. */
    record Person(
            String ageBand,
            String relation,
            String recordRef,
            @Nullable String photoRef) {

        @JsonIgnore
        boolean needsConsent() {
            return AgeBand.of(ageBand).orElse(AgeBand.UNDER_14).needsConsent();
        }
    }

    /** What is on file of what the law asks for. */
    record Legal(
            @Nullable String ground,
            @Nullable String numberRef,
            @Nullable Deed grounded,
            @Nullable String guardian,
            @Nullable String way,
            boolean onPaper,
            @Nullable String referenceRef,
            @Nullable String paperRef,
            @Nullable Deed consented) {

        static final Legal NOTHING = new Legal(null, null, null, null, null, false, null, null, null);

        /** Whether a consent that counts is on file. */
        @JsonIgnore
        boolean hasConsent() {
            return way != null && (!onPaper || paperRef != null);
        }
    }

    /** Somebody who may have been seen; {@code confirmed} none: not weighed yet. */
    record Sighting(
            String id,
            SightingSource source,
            String ref,
            @Nullable String photoRef,
            @Nullable Boolean confirmed,
            Deed reported,
            @Nullable Deed weighed) {

        Sighting photo(String photo) {
            return new Sighting(id, source, ref, photo, confirmed, reported, weighed);
        }

        Sighting weighed(boolean real, Deed by) {
            return new Sighting(id, source, ref, photoRef, real, reported, by);
        }
    }

    /** A part of the ground, with who looked through it when. */
    record Sector(
            String id,
            @Nullable String place,
            @Nullable String shape,
            SectorState state,
            @Nullable String team,
            int pass,
            List<Mark> marks) {

        Sector {
            marks = marks == null ? List.of() : List.copyOf(marks);
        }

        Sector begun(String newTeam, int newPass, Deed by) {
            return new Sector(
                    id,
                    place,
                    shape,
                    newPass > 1 ? SectorState.SEARCHING_AGAIN : SectorState.SEARCHING,
                    newTeam,
                    newPass,
                    with(new Mark(newTeam, newPass, by, null)));
        }

        Sector searched(Deed by) {
            List<Mark> closed = new ArrayList<>(marks);
            if (!closed.isEmpty()) {
                Mark last = closed.remove(closed.size() - 1);
                closed.add(new Mark(last.team(), last.pass(), last.begun(), by));
            }
            return new Sector(id, place, shape, SectorState.DONE, team, pass, closed);
        }

        private List<Mark> with(Mark mark) {
            List<Mark> more = new ArrayList<>(marks);
            more.add(mark);
            return more;
        }
    }

    /** A team looked through a sector; {@code done} none: it is there. */
    record Mark(String team, int pass, Deed begun, @Nullable Deed done) {}

    /** How a search ended, and what was erased with it. */
    record End(
            Instant at,
            String reason,
            @Nullable String outcome,
            int photos,
            int sightings,
            int entries,
            @Nullable Instant erasedAt) {}

    /** Whether people look. */
    @JsonIgnore
    boolean isRunning() {
        return end == null;
    }

    /** Whether the picture may go round and results of recognition are heard. */
    @JsonIgnore
    boolean isCovered() {
        return legal.ground() != null && (!person.needsConsent() || legal.hasConsent());
    }

    SearchRow with(Person newPerson, long newVersion) {
        return new SearchRow(
                id, number, area, round, begun, place, newPerson, legal, sightings, sectors, end, newVersion);
    }

    SearchRow with(Legal newLegal, long newVersion) {
        return new SearchRow(
                id, number, area, round, begun, place, person, newLegal, sightings, sectors, end, newVersion);
    }

    SearchRow plus(Sighting sighting, long newVersion) {
        List<Sighting> more = new ArrayList<>(sightings);
        more.add(sighting);
        return new SearchRow(id, number, area, round, begun, place, person, legal, more, sectors, end, newVersion);
    }

    SearchRow sighting(String sighting, UnaryOperator<Sighting> change, long newVersion) {
        List<Sighting> changed = sightings.stream()
                .map(it -> it.id().equals(sighting) ? change.apply(it) : it)
                .toList();
        return new SearchRow(id, number, area, round, begun, place, person, legal, changed, sectors, end, newVersion);
    }

    SearchRow plus(Sector sector, long newVersion) {
        List<Sector> more = new ArrayList<>(sectors);
        more.add(sector);
        return new SearchRow(id, number, area, round, begun, place, person, legal, sightings, more, end, newVersion);
    }

    SearchRow sector(String sector, UnaryOperator<Sector> change, long newVersion) {
        List<Sector> changed = sectors.stream()
                .map(it -> it.id().equals(sector) ? change.apply(it) : it)
                .toList();
        return new SearchRow(id, number, area, round, begun, place, person, legal, sightings, changed, end, newVersion);
    }

    /** Over: no reference is left, they lead nowhere. */
    SearchRow ended(End newEnd, long newVersion) {
        Person nobody = new Person(person.ageBand(), person.relation(), "", null);
        Legal bare = new Legal(
                legal.ground(),
                null,
                legal.grounded(),
                legal.guardian(),
                legal.way(),
                legal.onPaper(),
                null,
                null,
                legal.consented());
        return new SearchRow(
                id, number, area, round, begun, place, nobody, bare, List.of(), sectors, newEnd, newVersion);
    }
}
