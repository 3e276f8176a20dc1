package org.scenicwatch.core.casework.routing;

import org.scenicwatch.core.LocalText;

/**
 * What is wrong with a book of routing.
 *
 * @param field where, for example {@code rules[2].leads[0]} or {@code bodies[clinic].standIn}
 * @param reason the stable code without its area
 * @param text what would be right
 */
public record RoutingFault(String field, String reason, LocalText text) {}
