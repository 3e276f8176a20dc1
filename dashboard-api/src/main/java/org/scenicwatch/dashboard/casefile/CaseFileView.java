package org.scenicwatch.dashboard.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.evidence.EvidenceReading.Standing;
import org.scenicwatch.core.casework.procedure.StepState;

/**
 * The file of a case as people see it.
 *
 * @param id the case's uuid
 * @param number what people call it by
 * @param version of the file, for If-Match
 * @param restricted whether only few may read what people said and sent
 * @param hidden whether it is kept from the caller
 * @param procedure what has to happen, and where it stands
 * @param evidence what it is proven by
 * @param grounds on which evidence may be withdrawn
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseFileView(
        String id,
        String number,
        long version,
        boolean restricted,
        boolean hidden,
        ProcedureView procedure,
        EvidenceView evidence,
        List<GroundView> grounds) {

    /** A code with its name. */
    record Named(String id, LocalText name) {}

    /** A person: an opaque id, with what people call them if they have an account. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Person(String id, @Nullable String name) {}

    /** A ground, and whether the content is erased on it. */
    record GroundView(String id, LocalText name, boolean erases) {}

    /** A procedure; {@code next}: the codes of the steps that somebody is to do now. */
    record ProcedureView(String id, LocalText title, List<StageView> stages, List<String> next) {}

    /** A stage. */
    record StageView(String id, LocalText title, StepState state, LocalText stateText, List<StepView> steps) {}

    /** What a person said of a step. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MarkView(Person by, Instant at, @Nullable String note) {}

    /**
     * A step.
     *
     * @param doer who does it
     * @param byHand whether people mark it
     * @param markable whether it can be marked now
     * @param undoable whether it can be undone now
     * @param barred of a step that is marked by hand: why the caller may not, saying who may
     * @param waitsFor what has to be done before it and is not
     * @param voidText why it is not needed
     * @param clock its clock
     * @param source the rule that asks for it; absent: the centre's own
     * @param unproven whether it is done without evidence that it needs
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepView(
            String id,
            LocalText title,
            StepState state,
            LocalText stateText,
            Named doer,
            boolean byHand,
            boolean twoPersons,
            boolean optional,
            boolean markable,
            boolean undoable,
            @Nullable LocalText barred,
            List<Named> waitsFor,
            @Nullable Instant doneAt,
            List<Person> doneBy,
            boolean doneLate,
            @Nullable String voidBy,
            @Nullable LocalText voidText,
            @Nullable Named clock,
            @Nullable Instant dueAt,
            @Nullable Instant warnAt,
            boolean held,
            @Nullable LocalText source,
            boolean toConfirm,
            boolean unproven,
            List<MarkView> marks) {}

    /**
     * The evidence.
     *
     * @param missing how many things that steps need are missing
     * @param branches the steps that ask for evidence or have some
     * @param loose evidence without procedure
     */
    record EvidenceView(long missing, List<BranchView> branches, List<ItemView> loose) {}

    /** The evidence of one step. */
    record BranchView(
            String step,
            LocalText title,
            StepState state,
            boolean unproven,
            List<WantView> wants,
            List<ItemView> items) {}

    /** What a step asks for. */
    record WantView(String kind, LocalText kindName, LocalText title, boolean required, Standing standing) {}

    /** A photo that came with a complaint. */
    record PhotoView(String id, String url, int width, int height) {}

    /** Where the readings around an alarm lie. */
    record ReadingsView(
            String alarm,
            String device,
            List<AlarmReadings.Measured> metrics,
            Instant from,
            Instant raisedAt,
            Instant to) {}

    /** Why a piece counts no more. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WithdrawalView(
            String ground,
            LocalText text,
            boolean erased,
            Instant at,
            Person by,
            @Nullable String note) {}

    /**
     * A piece of evidence.
     *
     * @param step the step that it belongs to
     * @param added whether somebody added it; else it follows from the case
     * @param title what people call it
     * @param text what somebody said or wrote; absent also when it is hidden or erased
     * @param sha256 of the stored bytes
     * @param size bytes
     * @param url where the bytes are
     * @param photos those of a complaint
     * @param readings for readings that are not fixed: where they lie
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemView(
            String id,
            String kind,
            LocalText kindName,
            @Nullable String step,
            boolean added,
            Instant at,
            @Nullable Person by,
            String origin,
            @Nullable String about,
            @Nullable String title,
            @Nullable String text,
            @Nullable String sha256,
            @Nullable Long size,
            @Nullable String mediaType,
            @Nullable String url,
            List<PhotoView> photos,
            @Nullable ReadingsView readings,
            @Nullable WithdrawalView withdrawal) {}
}
