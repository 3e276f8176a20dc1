/**
 * What happens at an incident.
 */
@NullMarked
package org.scenicwatch.core.incident.events;

import org.jspecify.annotations.NullMarked;
