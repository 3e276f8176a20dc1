/**
 * The line to the broker behind a small port: receive, acknowledge, nothing else. Paho stays in here, because it is no
 * longer maintained and will be replaced one day.
 */
@NullMarked
package org.scenicwatch.ingest.link;

import org.jspecify.annotations.NullMarked;
