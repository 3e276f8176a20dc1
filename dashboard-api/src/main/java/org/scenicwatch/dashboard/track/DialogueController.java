package org.scenicwatch.dashboard.track;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.dialogue.DialogueIds;
import org.scenicwatch.core.dialogue.write.AskComplainant;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.IfMatch;
import org.scenicwatch.dashboard.casesandalarms.CaseDecisions;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.casesandalarms.CaseSight;
import org.scenicwatch.dashboard.casesandalarms.Decisions;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the desk asks complainants and what they say to it. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
@Tag(name = "cases")
class DialogueController {

    private static final int WORDS = 2_000;

    private final DialogueTables tables;
    private final CaseDecisions onCase;
    private final Decisions decisions;
    private final Vault vault;
    private final List<CaseSight> sight;
    private final IdSource ids;
    private final Clock clock;

    DialogueController(
            DialogueTables tables,
            CaseDecisions onCase,
            Decisions decisions,
            Vault vault,
            List<CaseSight> sight,
            IdSource ids,
            Clock clock) {
        this.tables = tables;
        this.onCase = onCase;
        this.decisions = decisions;
        this.vault = vault;
        this.sight = sight;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the complainants read. */
    record Question(@NotBlank @Size(max = WORDS) String question) {}

    /** A photo by its address. */
    record Photo(String id, String url) {}

    /**
     * Something that was said.
     *
     * @param kind {@code question}, {@code answer} or {@code photos}
     * @param questionId of a question its own id, of an answer that of the question
     * @param complaint whose words they are: the complaint's reference; none: the centre's
     * @param text the words; none: there were none, or they were erased
     * @param open of a question: whether nobody has answered it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String kind,
            @Nullable String questionId,
            @Nullable String complaint,
            Instant at,
            @Nullable String text,
            List<Photo> photos,
            @Nullable Boolean open) {}

    @Operation(summary = "Ask the complainants something / 向投诉人提问")
    @PostMapping("/ask")
    ResponseEntity<CaseRow> ask(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Question body) {
        long version = IfMatch.required(seen);
        String questionId = ids.next();
        ResponseEntity<CaseRow> row = onCase.decide(id, version, body.question(), (aggregate, words) -> {
            if (!tables.somebodyHears(aggregate)) {
                throw ApiProblem.of(
                        HttpStatus.CONFLICT,
                        "dialogue.nobody-to-ask",
                        "该事件单没有在办的投诉，提问无人能看到。",
                        "No complaint is at work in this case, so nobody would read the question.");
            }
            return new AskComplainant(
                    DialogueIds.ofCase(aggregate),
                    aggregate,
                    questionId,
                    Objects.requireNonNull(words),
                    clock.instant());
        });
        decisions.await(
                DialogueIds.ofCase(id), any -> tables.question(questionId).isPresent());
        return row;
    }

    @Operation(summary = "Questions, answers and photos that came later, oldest first / 问答记录")
    @GetMapping("/dialogue")
    ResponseEntity<List<Entry>> dialogue(@PathVariable String id) {
        if (!sight.stream().allMatch(guard -> guard.mayRead(id, "dialogue"))) {
            throw ApiProblem.of(
                    HttpStatus.FORBIDDEN,
                    "case.restricted",
                    "涉及未成年人，您的角色不能查看问答。",
                    "This concerns a minor; your role may not see what was asked and said.");
        }
        String caseId = CaseIds.aggregate(id);
        List<DialogueTables.Said> said = tables.said(caseId);
        List<Entry> entries = new ArrayList<>();
        for (DialogueTables.Question question : tables.questions(caseId)) {
            boolean open = said.stream().noneMatch(one -> question.id().equals(one.questionId()));
            entries.add(
                    new Entry("question", question.id(), null, question.at(), words(question.ref()), List.of(), open));
        }
        for (DialogueTables.Said one : said) {
            entries.add(new Entry(
                    one.questionId() == null ? "photos" : "answer",
                    one.questionId(),
                    one.ref(),
                    one.at(),
                    words(one.wordsRef()),
                    one.photos().stream()
                            .map(media -> new Photo(media, "/api/v1/media/" + media))
                            .toList(),
                    null));
        }
        entries.sort(Comparator.comparing(Entry::at));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(entries);
    }

    private @Nullable String words(@Nullable String ref) {
        return ref == null || !VaultRef.isRef(ref)
                ? null
                : vault.fields(VaultKind.NOTE, new VaultRef(ref))
                        .map(fields -> fields.get("text"))
                        .orElse(null);
    }
}
