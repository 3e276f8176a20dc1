/**
 * The event store: two tables of events in one database, written in one transaction, read by tracking processors.
 *
 * <p>Infrastructure of all areas; it knows no event of its own.
 */
@NullMarked
package org.scenicwatch.core.eventstore;

import org.jspecify.annotations.NullMarked;
