/**
 * The MQTT broker that runs inside this process: authenticated, with a window and a queue that fit acknowledging after the
 * commit. For evaluation and small sites; in production the broker is outside. Events in and out: none.
 */
@NullMarked
package org.scenicwatch.standalone.broker;

import org.jspecify.annotations.NullMarked;
