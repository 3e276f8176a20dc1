package org.scenicwatch.dashboard.mediation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.mediation.compensation.Claim;
import org.scenicwatch.core.mediation.compensation.CompensationBook;
import org.scenicwatch.core.mediation.compensation.CompensationSheet;
import org.scenicwatch.core.mediation.write.StateClaim;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the law awards: the standards with their sources, the calculator over them, and the figures of a mediation. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "mediation")
class AwardsController {

    /** What is above is a slip of the hand, and would overflow when it is multiplied. */
    private static final long LARGEST = 10_000_000_000L;

    private final Awards awards;
    private final CompensationBook book;
    private final MediationDesk desk;
    private final MediationViews views;

    AwardsController(Awards awards, CompensationBook book, MediationDesk desk, MediationViews views) {
        this.awards = awards;
        this.book = book;
        this.desk = desk;
        this.views = views;
    }

    @Operation(summary = "By what standards compensation is counted, with their sources / 赔偿标准与依据")
    @GetMapping("/compensation-standards")
    CompensationSheet standards() {
        return book.sheet();
    }

    @Operation(summary = "What the law awards for these figures, line by line / 赔偿测算", description = "Nothing is kept.")
    @GetMapping("/compensation")
    AwardView count(
            @RequestParam String category,
            @RequestParam String incurredOn,
            @RequestParam(required = false) @Nullable Long price,
            @RequestParam(required = false) @Nullable Long loss,
            @RequestParam(required = false) @Nullable Long overpaid,
            @RequestParam(required = false) @Nullable Long deposit,
            @RequestParam(required = false) @Nullable List<String> standards) {
        return awards.of(new Claim(
                category,
                Awards.day(incurredOn),
                figure("price", price),
                figure("loss", loss),
                figure("overpaid", overpaid),
                figure("deposit", deposit),
                standards == null ? List.of() : standards));
    }

    @Operation(summary = "Write down the figures by which offers are weighed / 登记赔偿依据")
    @PutMapping("/mediations/{mediation}/claim")
    MediationView state(@PathVariable String mediation, @Valid @RequestBody MediationForms.ClaimForm body) {
        String category = desk.caseOf(desk.one(mediation).caseId()).category();
        return views.of(desk.send(
                mediation,
                (id, kept) -> new StateClaim(
                        id,
                        category,
                        body.incurredOn(),
                        desk.today(),
                        body.price(),
                        body.loss(),
                        body.overpaid(),
                        body.deposit(),
                        body.standards(),
                        desk.now())));
    }

    private static @Nullable Long figure(String field, @Nullable Long amount) {
        if (amount != null && (amount < 0 || amount > LARGEST)) {
            throw ApiProblem.field(
                    field, "mediation.bad-amount", "金额须大于零且不过大。", "An amount must be above zero and not too large.");
        }
        return amount;
    }
}
