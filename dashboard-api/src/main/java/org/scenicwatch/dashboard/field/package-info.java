/**
 * What the phone page of those who are sent asks and tells. No events in or out; the endpoints send the commands of
 * dispatch.
 */
@NullMarked
package org.scenicwatch.dashboard.field;

import org.jspecify.annotations.NullMarked;
