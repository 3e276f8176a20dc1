package org.scenicwatch.core.place.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.place.PlaceRefused;
import org.scenicwatch.core.place.events.PlaceRegistered;
import org.scenicwatch.core.place.events.PlaceRevised;

/** One place's record in the registry. */
@Aggregate
class Place {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern GEOMETRY =
            Pattern.compile("\\{.*\"type\"\\s*:\\s*\"(Multi)?(Point|LineString|Polygon)\".*}", Pattern.DOTALL);

    @AggregateIdentifier
    private @Nullable String placeId;

    private @Nullable PlaceRecord known;

    protected Place() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterPlace command) {
        check(command);
        PlaceRecord wanted = PlaceRecord.of(command);
        if (known == null) {
            apply(new PlaceRegistered(
                    command.placeId(),
                    command.area(),
                    command.code(),
                    wanted.layer(),
                    wanted.parent(),
                    wanted.nameZh(),
                    wanted.nameEn(),
                    wanted.geometry(),
                    wanted.elevation(),
                    wanted.attributes(),
                    command.at()));
            return;
        }
        if (!known.layer().equals(wanted.layer())) {
            throw PlaceRefused.layerMismatch(known.layer(), wanted.layer());
        }
        if (!known.equals(wanted)) {
            apply(new PlaceRevised(
                    command.placeId(),
                    command.area(),
                    command.code(),
                    wanted.layer(),
                    wanted.parent(),
                    wanted.nameZh(),
                    wanted.nameEn(),
                    wanted.geometry(),
                    wanted.elevation(),
                    wanted.attributes(),
                    command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(PlaceRegistered event) {
        placeId = event.placeId();
        known = PlaceRecord.of(event);
    }

    @EventSourcingHandler
    void evolve(PlaceRevised event) {
        known = PlaceRecord.of(event);
    }

    private static void check(RegisterPlace command) {
        if (!CODE.matcher(command.code()).matches()) {
            throw PlaceRefused.badCode(command.code());
        }
        if (command.code().equals(command.parent())) {
            throw PlaceRefused.ownParent();
        }
        if (!GEOMETRY.matcher(command.geometry()).matches()) {
            throw PlaceRefused.badGeometry();
        }
    }
}
