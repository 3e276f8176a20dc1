package org.scenicwatch.dashboard.live;

import java.util.Map;
import org.scenicwatch.dashboard.history.Contact;
import org.scenicwatch.dashboard.history.LatestValue;

/**
 * What was last heard of a device.
 *
 * @param values the newest value of each of its metrics
 */
record LastKnown(String device, Contact contact, Map<String, LatestValue> values) {}
