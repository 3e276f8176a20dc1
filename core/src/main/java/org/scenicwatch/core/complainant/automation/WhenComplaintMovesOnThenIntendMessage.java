package org.scenicwatch.core.complainant.automation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseReopened;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseTransferredOut;
import org.scenicwatch.core.casework.events.ComplainantAnswered;
import org.scenicwatch.core.casework.events.ComplaintAdmitted;
import org.scenicwatch.core.casework.events.ComplaintFiled;
import org.scenicwatch.core.casework.events.ComplaintRefused;
import org.scenicwatch.core.casework.events.DeadlineExtended;
import org.scenicwatch.core.complainant.ComplainantIds;
import org.scenicwatch.core.complainant.ComplaintStep;
import org.scenicwatch.core.complainant.QuietHours;
import org.scenicwatch.core.complainant.TextStep;
import org.scenicwatch.core.complainant.directory.Complainants;
import org.scenicwatch.core.complainant.directory.TextSwitch;
import org.scenicwatch.core.dialogue.events.ComplainantAsked;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.notification.Channel;
import org.scenicwatch.core.notification.NotificationIds;
import org.scenicwatch.core.notification.write.IntendMessage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells complainants by text message how their complaint moves on, if they gave a number and want to be told. Idempotent: a
 * message's id follows from the complaint and the event.
 */
@Component
@ProcessingGroup(ProcessingGroups.TELLING)
@DisallowReplay
class WhenComplaintMovesOnThenIntendMessage {

    private static final String ACTOR = "system:when-complaint-moves-on-then-intend-message";
    /** What the recipient is told for. */
    private static final String DUTY = "complainant";

    private static final Duration LIFE = Duration.ofHours(12);
    /** A complaint that is filed to another case, after a merge, was received long ago. */
    private static final Duration NEW = Duration.ofHours(1);

    private static final int NO_RUNG = -1;

    private final Complainants complainants;
    private final TextSwitch texts;
    private final CaseCatalogue catalogue;
    private final CommandGateway commands;
    private final String area;

    WhenComplaintMovesOnThenIntendMessage(
            Complainants complainants,
            TextSwitch texts,
            CaseCatalogue catalogue,
            CommandGateway commands,
            @Value("${scenicwatch.area:xijiang}") String area) {
        this.complainants = complainants;
        this.texts = texts;
        this.catalogue = catalogue;
        this.commands = commands;
        this.area = area;
    }

    @EventHandler
    void react(ComplaintFiled event, @Timestamp Instant stored) {
        if (texts.on()
                && stored.isBefore(event.at().plus(NEW))
                && complainants.hasNumber(event.complaintRef())
                && !complainants.wantsNone(event.complaintRef())) {
            tell(
                    new Complainants.Line(event.complaintRef(), event.language()),
                    ComplaintStep.RECEIVED,
                    event.caseId(),
                    "filed",
                    Map.of(),
                    event.at());
        }
    }

    @EventHandler
    void react(ComplaintAdmitted event, @SequenceNumber long number) {
        tellAll(ComplaintStep.ADMITTED, event.caseId(), number, Map.of(), event.at());
    }

    @EventHandler
    void react(ComplaintRefused event, @SequenceNumber long number) {
        tellAll(ComplaintStep.REFUSED, event.caseId(), number, Map.of(), event.at());
    }

    @EventHandler
    void react(CaseAssigned event, @SequenceNumber long number) {
        tellAll(ComplaintStep.ASSIGNED, event.caseId(), number, named(catalogue, event.body()), event.at());
    }

    @EventHandler
    void react(ComplainantAsked event, @SequenceNumber long number) {
        tellAll(ComplaintStep.ASKED, event.caseId(), number, Map.of(), event.at());
    }

    @EventHandler
    void react(ComplainantAnswered event, @SequenceNumber long number) {
        tellAll(ComplaintStep.ANSWERED, event.caseId(), number, Map.of(), event.at());
    }

    @EventHandler
    void react(DeadlineExtended event, @SequenceNumber long number) {
        tellAll(ComplaintStep.EXTENDED, event.caseId(), number, Map.of(), event.at());
    }

    @EventHandler
    void react(CaseTransferredOut event, @SequenceNumber long number) {
        tellAll(ComplaintStep.TRANSFERRED, event.caseId(), number, Map.of(), event.at());
    }

    @EventHandler
    void react(CaseResolved event, @SequenceNumber long number) {
        tellAll(ComplaintStep.SOLVED, event.caseId(), number, Map.of(), event.at());
    }

    @EventHandler
    void react(CaseClosed event, @SequenceNumber long number) {
        tellAll(ComplaintStep.CLOSED, event.caseId(), number, Map.of(), event.at());
    }

    @EventHandler
    void react(CaseReopened event, @SequenceNumber long number) {
        tellAll(ComplaintStep.REOPENED, event.caseId(), number, Map.of(), event.at());
    }

    private void tellAll(ComplaintStep step, String caseId, long number, Map<String, String> named, Instant at) {
        if (!texts.on()) {
            return;
        }
        for (Complainants.Line line : complainants.toldOf(caseId)) {
            tell(line, step, caseId, caseId + "#" + number, named, at);
        }
    }

    private void tell(
            Complainants.Line line,
            ComplaintStep step,
            String caseId,
            String occasion,
            Map<String, String> named,
            Instant at) {
        IntendMessage command =
                message(new About("complaint", area, DUTY, caseId, occasion), line, step, texts.quiet(), named, at);
        commands.sendAndWait(new GenericCommandMessage<>(command, Map.of(Actors.METADATA_KEY, ACTOR)));
    }

    /** A body as a text message names it. */
    static Map<String, String> named(CaseCatalogue catalogue, String body) {
        return catalogue
                .body(body)
                .map(known -> Map.of(
                        "bodyZh", known.title().zh(), "bodyEn", known.title().en()))
                .orElse(Map.of("bodyZh", "责任单位", "bodyEn", "the responsible body"));
    }

    /**
     * What a text message is about.
     *
     * @param kind the word in message ids
     * @param duty what the recipient is told for
     * @param subject the case, or the hazard
     * @param occasion which event it was; a message's id follows from it
     */
    record About(String kind, String area, String duty, String subject, String occasion) {}

    /** The message that tells of one step, by night not before the quiet hours end if it can wait. */
    static IntendMessage message(
            About about,
            Complainants.Line line,
            TextStep step,
            QuietHours quiet,
            Map<String, String> named,
            Instant at) {
        Instant from = step.waits() ? quiet.after(at) : at;
        Map<String, String> parameters = new HashMap<>(named);
        parameters.put("raisedAt", at.toString());
        if (from.isAfter(at)) {
            parameters.put(IntendMessage.NOT_BEFORE, from.toString());
        }
        String name = String.join("|", about.kind(), line.complaintRef(), step.key(), about.occasion());
        return new IntendMessage(
                NotificationIds.message(
                        about.area(),
                        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                                .toString()),
                about.area(),
                ComplainantIds.addressee(about.area(), line.complaintRef()),
                about.duty(),
                Channel.SMS.key(),
                List.of(),
                step.template(),
                line.language().startsWith("en") ? "en" : "zh",
                Map.copyOf(parameters),
                ComplainantIds.texts(line.complaintRef()),
                about.subject(),
                0,
                0,
                NO_RUNG,
                Priority.CAUTION.name(),
                from.plus(LIFE),
                at);
    }
}
