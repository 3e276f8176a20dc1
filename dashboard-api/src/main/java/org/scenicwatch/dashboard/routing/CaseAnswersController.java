package org.scenicwatch.dashboard.routing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.events.QuestionsAnswered;
import org.scenicwatch.core.casework.routing.RoutingRefused;
import org.scenicwatch.core.casework.routing.RoutingStories;
import org.scenicwatch.core.casework.routing.RoutingStory;
import org.scenicwatch.core.casework.routing.write.AnswerQuestions;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.casesandalarms.CaseSight;
import org.scenicwatch.dashboard.casesandalarms.Decisions;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is asked of a case by its category, and what was answered; the answers lie in the vault. */
@RestController
@RequestMapping("/api/v1/cases/{id}/answers")
@Tag(name = "routing")
class CaseAnswersController {

    private static final int MOST = 40;

    private final RoutingStories stories;
    private final CaseCatalogue catalogue;
    private final RoutingWords words;
    private final Decisions decisions;
    private final Vault vault;
    private final List<CaseSight> sight;
    private final Clock clock;

    CaseAnswersController(
            RoutingStories stories,
            CaseCatalogue catalogue,
            RoutingWords words,
            Decisions decisions,
            Vault vault,
            List<CaseSight> sight,
            Clock clock) {
        this.stories = stories;
        this.catalogue = catalogue;
        this.words = words;
        this.decisions = decisions;
        this.vault = vault;
        this.sight = sight;
        this.clock = clock;
    }

    /** What can be chosen. */
    record Option(String id, LocalText name) {}

    /**
     * A question with its answer.
     *
     * @param answer as it was given: the code of a choice, {@code yes} or {@code no}, a number, or words
     * @param missing whether it is required and has no answer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            String id,
            LocalText name,
            CaseCatalogue.AnswerKind kind,
            List<Option> options,
            @Nullable LocalText unit,
            boolean required,
            @Nullable String answer,
            boolean missing) {}

    /**
     * All questions of the category that the case has now.
     *
     * @param missing how many required ones have no answer
     * @param erased whether there were answers that are erased
     * @param hidden whether there are answers that are kept from the caller
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record All(
            String category,
            List<Shown> items,
            int missing,
            boolean erased,
            boolean hidden,
            @Nullable Instant at) {}

    /** Answers by question; an empty one is none. They take the place of all before. */
    record Given(@NotNull @Size(max = MOST) Map<String, @Nullable String> answers) {}

    @Operation(summary = "What is asked of a case, and what was answered / 类别提问与回答")
    @GetMapping
    All answers(@PathVariable String id) {
        RoutingStory story = stories.of(id);
        if (!story.exists()) {
            throw RoutingRefused.noCase();
        }
        QuestionsAnswered last = story.answers().orElse(null);
        boolean hidden = last != null && isClosed(id);
        var kept = words.fields(VaultKind.NOTE, last == null || hidden ? null : last.answersRef());
        Map<String, String> answers = kept.orElse(Map.of());
        List<Shown> items = asked(story.category()).stream()
                .map(asked -> shown(asked, answers, hidden))
                .toList();
        return new All(
                story.category(),
                items,
                (int) items.stream().filter(Shown::missing).count(),
                last != null && !hidden && kept.isEmpty(),
                hidden,
                last == null ? null : last.at());
    }

    @Operation(summary = "Keep the answers to what is asked of a case / 登记回答")
    @PostMapping
    All answer(@PathVariable String id, @Valid @RequestBody Given body) {
        RoutingStory story = stories.of(id);
        if (!story.exists()) {
            throw RoutingRefused.noCase();
        }
        if (story.answers().isPresent() && isClosed(id)) {
            throw ApiProblem.of(
                    HttpStatus.FORBIDDEN,
                    "case.restricted",
                    "涉及未成年人，您的角色不能查看或改写已登记的回答。",
                    "This concerns a minor; your role may neither see nor replace the answers that are kept.");
        }
        Map<String, String> answers = checked(story.category(), body.answers());
        // What belonged to another category before stays readable with its own event.
        VaultRef ref = vault.store(VaultKind.NOTE, CaseIds.aggregate(id), answers, Map.of());
        try {
            decisions.send(new AnswerQuestions(
                    CaseIds.aggregate(id),
                    story.category(),
                    List.copyOf(answers.keySet()),
                    ref.value(),
                    clock.instant()));
        } catch (RuntimeException e) {
            vault.erase(ref);
            throw e;
        }
        return answers(id);
    }

    private boolean isClosed(String id) {
        return !sight.stream().allMatch(guard -> guard.mayRead(id, "answers"));
    }

    private Map<String, String> checked(String category, Map<String, @Nullable String> given) {
        List<String> asked =
                asked(category).stream().map(CaseCatalogue.Asked::id).toList();
        Map<String, String> answers = new TreeMap<>();
        given.forEach((question, answer) -> {
            if (!asked.contains(question)) {
                throw RoutingRefused.unknownQuestion(question);
            }
            String said = answer == null ? "" : answer.strip();
            if (!said.isEmpty()) {
                if (!catalogue.question(question).orElseThrow().takes(said)) {
                    throw RoutingRefused.invalidAnswer(question);
                }
                answers.put(question, said);
            }
        });
        return answers;
    }

    private List<CaseCatalogue.Asked> asked(String category) {
        return catalogue.categories().stream()
                .filter(each -> each.id().equals(category))
                .flatMap(each -> each.questions().stream())
                .toList();
    }

    private Shown shown(CaseCatalogue.Asked asked, Map<String, String> answers, boolean hidden) {
        CaseCatalogue.Question question = catalogue.question(asked.id()).orElseThrow();
        String answer = answers.get(asked.id());
        return new Shown(
                question.id(),
                question.title(),
                question.kind(),
                question.options().stream()
                        .map(option -> new Option(option.id(), option.title()))
                        .toList(),
                question.unit(),
                asked.required(),
                answer,
                asked.required() && answer == null && !hidden);
    }
}
