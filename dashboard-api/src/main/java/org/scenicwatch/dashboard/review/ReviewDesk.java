package org.scenicwatch.dashboard.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.identity.AppUser;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.core.identity.Users;
import org.scenicwatch.core.review.ReviewIds;
import org.scenicwatch.core.review.SampleBy;
import org.scenicwatch.core.review.SampleUnit;
import org.scenicwatch.core.review.write.Candidate;
import org.scenicwatch.core.review.write.DrawSample;
import org.scenicwatch.core.review.write.OpenReview;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.IfMatch;
import org.scenicwatch.dashboard.casesandalarms.Decisions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Draws samples, says who can review a case, and sends what people decide on reviews. */
@Component
class ReviewDesk {

    private static final int SEED_BYTES = 8;

    private final ReviewTables tables;
    private final ReviewSight sight;
    private final Users users;
    private final Vault vault;
    private final Decisions decisions;
    private final TransactionTemplate transaction;
    private final SiteSettings site;
    private final IdSource ids;
    private final Clock clock;

    ReviewDesk(
            ReviewTables tables,
            ReviewSight sight,
            Users users,
            Vault vault,
            Decisions decisions,
            PlatformTransactionManager transactions,
            SiteSettings site,
            IdSource ids,
            Clock clock) {
        this.tables = tables;
        this.sight = sight;
        this.users = users;
        this.vault = vault;
        this.decisions = decisions;
        this.transaction = new TransactionTemplate(transactions);
        this.site = site;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is to be drawn; without a seed one is taken at random and kept. */
    record Wish(
            Instant from,
            Instant until,
            SampleBy by,
            SampleUnit unit,
            int amount,
            @Nullable String only,
            @Nullable String seed) {}

    /**
     * Somebody who could review a case.
     *
     * @param hindrance the code of why not; none: may
     */
    record Reviewer(String id, String displayName, @Nullable String hindrance) {}

    /** A command on a review, with the person's words if there are any. */
    interface ReviewCommand {
        Object on(String reviewId, @Nullable String wordsRef);
    }

    Instant now() {
        return clock.instant();
    }

    /** Draws the cases and opens their reviews, all of it or nothing; answers the sample's id. */
    String draw(Wish wish) {
        String id = ids.next();
        String sampleId = ReviewIds.sample(id);
        Instant at = clock.instant();
        String asked = wish.seed();
        String seed = asked == null || asked.isBlank()
                ? HexFormat.of().formatHex(vault.randomBytes(SEED_BYTES))
                : asked.strip();
        transaction.executeWithoutResult(status -> {
            List<Candidate> candidates =
                    wish.from().isBefore(wish.until()) ? tables.closedBetween(wish.from(), wish.until()) : List.of();
            List<String> drawn = decisions.send(new DrawSample(
                    sampleId,
                    site.area(),
                    wish.from(),
                    wish.until(),
                    wish.by(),
                    wish.unit(),
                    wish.amount(),
                    wish.only(),
                    seed,
                    candidates,
                    at));
            Map<String, List<String>> bodies = new HashMap<>();
            candidates.forEach(each -> bodies.put(each.caseId(), each.bodies()));
            for (String caseId : Objects.requireNonNull(drawn)) {
                decisions.send(new OpenReview(
                        ReviewIds.reviewOf(sampleId, caseId),
                        sampleId,
                        caseId,
                        bodies.getOrDefault(caseId, List.of()),
                        tables.handlers(CaseIds.row(caseId)),
                        at));
            }
        });
        decisions.await(sampleId, version -> tables.knowsSample(id));
        return id;
    }

    /** The review, when the caller may see it. */
    ReviewRow one(String id) {
        return tables.find(id)
                .filter(sight::sees)
                .orElseThrow(() ->
                        ApiProblem.of(HttpStatus.NOT_FOUND, "review.not-found", "没有此评查。", "There is no such review."));
    }

    /** Everybody who reviews at all, and what hinders some from reviewing this case. */
    List<Reviewer> reviewers(ReviewRow row) {
        return users.all().stream()
                .filter(ReviewDesk::reviews)
                .map(user -> new Reviewer(user.id(), user.displayName(), hindrance(row, user.id())))
                .toList();
    }

    /** Sends what somebody decided and answers the row that shows it. */
    ReviewRow decide(String id, long seen, @Nullable String words, ReviewCommand command) {
        String aggregate = ReviewIds.review(one(id).id());
        try {
            decisions.decide(aggregate, seen, words, ref -> command.on(aggregate, ref));
        } catch (Decisions.Overtaken e) {
            throw IfMatch.changed("该评查已有变化，请查看后再操作。", "This review has changed. Look again, then decide.");
        }
        decisions.await(
                aggregate,
                version ->
                        tables.find(id).filter(row -> row.version() >= version).isPresent());
        return one(id);
    }

    /** Checks that somebody reviews at all; whether they may review this case, the review itself says. */
    void mustReview(String userId) {
        if (users.byId(userId).filter(ReviewDesk::reviews).isEmpty()) {
            throw ApiProblem.field(
                    "reviewer", "review.unknown-reviewer", "请选择一名评查人。", "Choose somebody in the role of reviewer.");
        }
    }

    private static boolean reviews(AppUser user) {
        return user.enabled() && user.roles().contains(Role.REVIEWER);
    }

    private @Nullable String hindrance(ReviewRow row, String userId) {
        if (row.handlers().contains(userId)) {
            return "handled";
        }
        return Collections.disjoint(row.bodies(), sight.bodiesOf(userId)) ? null : "own-body";
    }
}
