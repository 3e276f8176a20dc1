package org.scenicwatch.dashboard.casefile;

import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseFileIds;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.IfMatch;
import org.scenicwatch.dashboard.access.SignedIn;
import org.scenicwatch.dashboard.casesandalarms.Decisions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Carries what a person decided on the file of a case to the write side and answers with the file as it is afterwards. */
@Component
class CaseFileDecisions {

    private final CaseFiles files;
    private final Decisions decisions;
    private final EventStore events;
    private final Clock clock;

    CaseFileDecisions(CaseFiles files, Decisions decisions, EventStore events, Clock clock) {
        this.files = files;
        this.decisions = decisions;
        this.events = events;
        this.clock = clock;
    }

    /** A command on a file, with the person's words if there are any. */
    interface FileCommand {
        /**
         * Makes it.
         *
         * @param expected the sequence number that the person saw last; none: the file was empty, or any will do
         */
        Object on(Target target, @Nullable Long expected, @Nullable String wordsRef);
    }

    /** What a command is about and who gives it. */
    record Target(String fileId, String caseId, String by) {}

    /**
     * Sends the command and waits until the row shows what it did.
     *
     * @param seen how many events of the file the person saw; none: any
     * @throws ApiProblem 404; 412 when the file changed meanwhile
     */
    ResponseEntity<CaseFileView> decide(
            String id, @Nullable Long seen, @Nullable String words, HttpStatus done, FileCommand command) {
        files.row(id);
        Target target = target(id);
        try {
            if (seen == null) {
                decisions.sendWithWords(words, ref -> command.on(target, null, ref));
            } else if (seen == 0) {
                if (events.lastSequenceNumberFor(target.fileId()).isPresent()) {
                    throw changed();
                }
                decisions.sendWithWords(words, ref -> command.on(target, null, ref));
            } else {
                decisions.decide(target.fileId(), seen - 1, words, ref -> command.on(target, seen - 1, ref));
            }
        } catch (Decisions.Overtaken e) {
            throw changed();
        }
        decisions.await(target.fileId(), version -> files.shows(id, version + 1));
        CaseFileView view = files.view(id, clock.instant());
        return ResponseEntity.status(done).eTag(IfMatch.tag(view.version())).body(view);
    }

    private static Target target(String id) {
        String by = SignedIn.current().map(SignedIn::actor).orElseThrow(ApiProblem::notFound);
        return new Target(CaseFileIds.ofCase(id), CaseIds.aggregate(id), by);
    }

    private static ApiProblem changed() {
        return IfMatch.changed(
                "该事件单的程序或证据已有变化，请查看后再操作。", "The file of this case has changed. Look again, then decide.");
    }
}
