/**
 * What ingest has to know of devices and rules: read from the domain's events, handed to the lanes in order.
 *
 * <p>Events in: {@code DeviceRegistered}, {@code DeviceConfigured}, {@code RulesPublished}.
 */
@NullMarked
package org.scenicwatch.ingest.registry;

import org.jspecify.annotations.NullMarked;
