package org.scenicwatch.core.archsamples.alarm.events;

import org.axonframework.messaging.MetaData;

/** Wrong: an event that cannot outlive Axon. */
public record KnowsAxon(MetaData metaData) {}
