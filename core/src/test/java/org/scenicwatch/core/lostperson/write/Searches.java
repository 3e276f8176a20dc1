package org.scenicwatch.core.lostperson.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.lostperson.AgeBand;
import org.scenicwatch.core.lostperson.SearchBook;
import org.scenicwatch.core.lostperson.SectorState;
import org.scenicwatch.core.lostperson.SightingSource;
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

/** Searches for tests: their commands, their fold, and a vault in memory. */
final class Searches {

    static final String ID = "search:1";
    static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");
    static final SearchBook BOOK = new SearchBook();
    static final CaseCatalogue CATALOGUE = new CaseCatalogue();

    private Searches() {}

    /** What is kept, by reference. */
    static final class Memory implements SearchRecords {

        final Set<String> refs = new TreeSet<>();

        String keep(String ref) {
            refs.add(ref);
            return ref;
        }

        @Override
        public void erase(String ref) {
            refs.remove(ref);
        }

        @Override
        public int eraseAll(String searchId) {
            int kept = refs.size();
            refs.clear();
            return kept;
        }
    }

    static BeginSearch begin(AgeBand band, String ref, Instant at) {
        return new BeginSearch(ID, "case:1", "SJ-1", "xijiang", band, "parent", "gate", ref, at);
    }

    static ReportSighting sighting(String id, SightingSource source, String ref) {
        return new ReportSighting(ID, id, source, ref, AT);
    }

    /** A child of six, looked for with a sighting, a sector, one where a team is, and a consent whose paper is to come. */
    static SearchLife child(boolean covered) {
        return new SearchLife(
                1,
                false,
                AT.minusSeconds(60),
                new OnFile(
                        AgeBand.UNDER_14,
                        "person",
                        "photo",
                        covered ? "guardian-request" : null,
                        covered ? "signed-paper" : null,
                        true,
                        covered ? "paper" : null),
                Map.of("seen", ""),
                Set.of(),
                Map.of("a", Sector.open("lane-1"), "b", new Sector("lane-2", "patrol", 1, SectorState.SEARCHING)));
    }

    static List<Object> decide(SearchLife life, Object command, SearchRecords records) {
        if (command instanceof BeginSearch c) {
            return life.decide(c, BOOK);
        } else if (command instanceof DescribePersonAnew c) {
            return life.decide(c, BOOK, records);
        } else if (command instanceof RecordLegalGround c) {
            return life.decide(c, BOOK);
        } else if (command instanceof RecordGuardianConsent c) {
            return life.decide(c, BOOK);
        } else if (command instanceof FileConsentPaper c) {
            return life.decide(c, records);
        } else if (command instanceof FilePersonPhoto c) {
            return life.decide(c, records);
        } else if (command instanceof ReportSighting c) {
            return life.decide(c);
        } else if (command instanceof FileSightingPhoto c) {
            return life.decide(c, records);
        } else if (command instanceof ConfirmSighting c) {
            return life.decide(c);
        } else if (command instanceof DismissSighting c) {
            return life.decide(c);
        } else if (command instanceof LayOutSectors c) {
            return life.decide(c);
        } else if (command instanceof BeginSectorSearch c) {
            return life.decide(c, CATALOGUE);
        } else if (command instanceof FinishSectorSearch c) {
            return life.decide(c);
        } else if (command instanceof EndSearch c) {
            return life.decide(c, records);
        }
        throw new IllegalArgumentException(command.toString());
    }

    static SearchLife after(SearchLife life, List<Object> events) {
        SearchLife now = life;
        for (Object event : events) {
            now = after(now, event);
        }
        return now;
    }

    /** The state after commands, each as it would come next. */
    static SearchLife play(SearchLife life, SearchRecords records, Object... commands) {
        SearchLife now = life;
        for (Object command : commands) {
            now = after(now, new ArrayList<>(decide(now, command, records)));
        }
        return now;
    }

    private static SearchLife after(SearchLife life, Object event) {
        if (event instanceof SearchBegun e) {
            return life.evolve(e);
        } else if (event instanceof PersonDescribedAnew e) {
            return life.evolve(e);
        } else if (event instanceof LegalGroundRecorded e) {
            return life.evolve(e);
        } else if (event instanceof GuardianConsentRecorded e) {
            return life.evolve(e);
        } else if (event instanceof ConsentPaperFiled e) {
            return life.evolve(e);
        } else if (event instanceof PersonPhotoFiled e) {
            return life.evolve(e);
        } else if (event instanceof SightingReported e) {
            return life.evolve(e);
        } else if (event instanceof SightingPhotoFiled e) {
            return life.evolve(e);
        } else if (event instanceof SightingConfirmed e) {
            return life.evolve(e);
        } else if (event instanceof SightingDismissed e) {
            return life.evolve(e);
        } else if (event instanceof SectorLaidOut e) {
            return life.evolve(e);
        } else if (event instanceof SectorSearchBegun e) {
            return life.evolve(e);
        } else if (event instanceof SectorSearched e) {
            return life.evolve(e);
        } else if (event instanceof SearchEnded e) {
            return life.evolve(e);
        }
        return life;
    }
}
