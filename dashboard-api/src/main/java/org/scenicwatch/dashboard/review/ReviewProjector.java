package org.scenicwatch.dashboard.review;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.dashboard.projection.BatchOfRows;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.TableSpace;
import org.springframework.stereotype.Component;

/** Keeps the tables of samples and reviews. */
@Component
@ProcessingGroup(ProcessingGroups.CASES_AND_ALARMS)
class ReviewProjector {

    private final ReviewTables tables;

    ReviewProjector(ReviewTables tables) {
        this.tables = tables;
    }

    private record Batch(TableSpace<SampleRow> samples, TableSpace<ReviewRow> reviews, ReviewFold fold) {
        void flush() {
            samples.flush();
            reviews.flush();
        }
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        BatchOfRows.of("reviews", this::batch, Batch::flush)
                .fold()
                .on(message.getPayload(), EventFacts.of(message, token));
    }

    @ResetHandler
    void reset() {
        tables.clear();
    }

    private Batch batch() {
        TableSpace<SampleRow> samples = new TableSpace<>(tables.samples());
        TableSpace<ReviewRow> reviews = new TableSpace<>(tables.reviews());
        return new Batch(samples, reviews, new ReviewFold(samples, reviews));
    }
}
