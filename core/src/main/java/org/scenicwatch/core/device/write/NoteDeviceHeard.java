package org.scenicwatch.core.device.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A silent device was heard of again; one that is not known to be silent changes nothing. */
public record NoteDeviceHeard(@TargetAggregateIdentifier String deviceId, Instant at) {}
