/** From MQTT messages to stored events: connect, decode, batch, detect, acknowledge, quarantine. */
@NullMarked
package org.scenicwatch.ingest;

import org.jspecify.annotations.NullMarked;
