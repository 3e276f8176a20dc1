/**
 * Who is to be told: recipients, their duties and turns, and the places that decide whose alarm it is.
 *
 * <p>Events in: {@code RecipientEntered}, {@code RecipientRevised}, {@code RecipientRemoved}, {@code DutyTurnPlanned},
 * {@code DutyTurnWithdrawn}, {@code PlaceRegistered}, {@code PlaceRevised}. Events out: none.
 */
@NullMarked
package org.scenicwatch.core.notification.directory;

import org.jspecify.annotations.NullMarked;
