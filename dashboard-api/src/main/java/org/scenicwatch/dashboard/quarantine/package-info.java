/**
 * Messages of devices that did not become events: the list, what is in them, their replay and their dismissal. Reads and
 * writes the tables of ingest (migrations V40 and V41); the replay itself is done by ingest.
 */
@NullMarked
package org.scenicwatch.dashboard.quarantine;

import org.jspecify.annotations.NullMarked;
