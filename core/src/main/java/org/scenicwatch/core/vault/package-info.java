/**
 * Personal data, sealed and kept outside the event store: events carry a {@link
 * org.scenicwatch.core.vault.VaultRef} instead.
 *
 * <p>AES-256-GCM under a key file outside the database folder; exact search by blind index; forgetting deletes row,
 * index and file, and every reader lives with an empty answer. No events in or out.
 */
@NullMarked
package org.scenicwatch.core.vault;

import org.jspecify.annotations.NullMarked;
