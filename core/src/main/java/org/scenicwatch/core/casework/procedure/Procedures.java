package org.scenicwatch.core.casework.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.clock.ClockBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The procedures of cases, shipped as {@code casework/procedures.json}, and who may read what is restricted. */
@Component
public class Procedures {

    private static final String RESOURCE = "/casework/procedures.json";

    /** A word of the book: a code with what people read. */
    public record Named(String id, LocalText title) {}

    /** Why a piece of evidence is withdrawn, and whether its bytes are erased with it. */
    public record Ground(String id, LocalText title, boolean erases) {}

    /**
     * What only few may read.
     *
     * @param causes cases that have or ever had a category of one of these causes
     * @param mediating the bodies whose people are mediators; those of all others are handlers
     */
    public record Restricted(List<String> causes, List<String> mediating) {}

    /** A step of its own, or one of the shared steps by its code, which may come after others. */
    record Entry(
            @Nullable String use,
            @Nullable List<String> after,
            @Nullable ProcedureStep step) {}

    record StageSheet(String id, LocalText title, List<Entry> steps) {}

    record ProcedureSheet(String id, LocalText title, Procedure.Scope scope, List<StageSheet> stages) {}

    record Sheet(
            List<Named> doers,
            List<Ground> grounds,
            Restricted restricted,
            List<ProcedureStep> shared,
            List<ProcedureSheet> procedures) {}

    private final Sheet sheet;
    private final CaseCatalogue catalogue;
    private final List<Procedure> all;

    /** The shipped procedures, held against catalogue and clocks. */
    @Autowired
    public Procedures(CaseCatalogue catalogue, ClockBook clocks) {
        this(shipped(), catalogue, clocks);
    }

    private Procedures(Sheet sheet, CaseCatalogue catalogue, ClockBook clocks) {
        this.sheet = sheet;
        this.catalogue = catalogue;
        this.all = sheet.procedures().stream().map(this::resolved).toList();
        new ProcedureCheck(sheet, all, catalogue, clocks).hold();
    }

    /**
     * Reads a book.
     *
     * @throws IllegalStateException when it contradicts itself, the catalogue or the clocks
     */
    static Procedures read(InputStream in, CaseCatalogue catalogue, ClockBook clocks) {
        return new Procedures(sheet(in), catalogue, clocks);
    }

    /** All procedures. */
    public List<Procedure> all() {
        return all;
    }

    /** The procedure of a case, by its category, else its cause, else its track, else its origin. */
    public Procedure of(CaseCourse course) {
        String category = course.category();
        String cause = causeOf(category).orElse(course.cause());
        return find(Procedure.Scope::categories, category)
                .or(() -> find(Procedure.Scope::causes, cause))
                .or(() -> track(course).flatMap(track -> find(Procedure.Scope::tracks, track)))
                .or(() -> find(Procedure.Scope::origins, course.origin()))
                .orElseThrow(() -> new IllegalStateException("no procedure for origin " + course.origin()));
    }

    /** What people call a step, where all procedures that have it call it the same. */
    public Optional<LocalText> titleOf(@Nullable String step) {
        List<LocalText> titles = all.stream()
                .flatMap(Procedure::steps)
                .filter(known -> known.id().equals(step))
                .map(ProcedureStep::title)
                .distinct()
                .toList();
        return titles.size() == 1 ? Optional.of(titles.get(0)) : Optional.empty();
    }

    /** What people call who does a step, if it is no body. */
    public Optional<Named> doer(String id) {
        return sheet.doers().stream().filter(doer -> doer.id().equals(id)).findFirst();
    }

    /** The grounds for withdrawing evidence, in the order in which they are offered. */
    public List<Ground> grounds() {
        return sheet.grounds();
    }

    /** The ground with this code, if there is one. */
    public Optional<Ground> ground(String id) {
        return sheet.grounds().stream().filter(ground -> ground.id().equals(id)).findFirst();
    }

    /** Whether only few may read what people said and sent; once so, a case stays so, however it is sorted later. */
    public boolean isRestricted(CaseCourse course) {
        return sheet.restricted().causes().contains(course.cause())
                || course.categories().stream()
                        .map(this::causeOf)
                        .flatMap(Optional::stream)
                        .anyMatch(sheet.restricted().causes()::contains);
    }

    /** Whether the people of this body are mediators; else they are handlers. */
    public boolean isMediating(String body) {
        return sheet.restricted().mediating().contains(body);
    }

    /** The track of a case with a complaint. */
    private static Optional<String> track(CaseCourse course) {
        if (!course.hasComplaint()) {
            return Optional.empty();
        }
        return Optional.of(course.isFormal() ? "formal" : "on-the-spot");
    }

    private Optional<String> causeOf(String category) {
        return catalogue.categories().stream()
                .filter(known -> known.id().equals(category))
                .map(CaseCatalogue.Category::cause)
                .findFirst();
    }

    private Optional<Procedure> find(Function<Procedure.Scope, List<String>> which, String value) {
        return all.stream()
                .filter(procedure -> which.apply(procedure.scope()).contains(value))
                .findFirst();
    }

    private Procedure resolved(ProcedureSheet procedure) {
        List<Procedure.Stage> stages = new ArrayList<>();
        for (StageSheet stage : procedure.stages()) {
            stages.add(new Procedure.Stage(
                    stage.id(),
                    stage.title(),
                    stage.steps().stream().map(this::resolved).toList()));
        }
        return new Procedure(procedure.id(), procedure.title(), procedure.scope(), stages);
    }

    private ProcedureStep resolved(Entry entry) {
        if (entry.step() != null) {
            return entry.step();
        }
        String use = Objects.requireNonNull(entry.use(), "an entry without a step");
        ProcedureStep shared = sheet.shared().stream()
                .filter(step -> step.id().equals(use))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(RESOURCE + ": no shared step " + use));
        return new ProcedureStep(
                shared.id(),
                shared.title(),
                shared.doer(),
                shared.also(),
                shared.facts(),
                shared.clock(),
                entry.after() == null ? shared.after() : entry.after(),
                shared.evidence(),
                shared.voidBy(),
                shared.with(),
                shared.twoPersons(),
                shared.optional(),
                shared.again(),
                shared.afterEnd(),
                shared.source(),
                shared.toConfirm());
    }

    private static Sheet shipped() {
        try (InputStream in = Procedures.class.getResourceAsStream(RESOURCE)) {
            return sheet(Objects.requireNonNull(in, RESOURCE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet sheet(InputStream in) {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build()
                .readValue(in, Sheet.class);
    }
}
