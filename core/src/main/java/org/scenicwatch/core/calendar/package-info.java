/** China's public holidays and make-up days as data, for whoever counts working days. Events in and out: none. */
@NullMarked
package org.scenicwatch.core.calendar;

import org.jspecify.annotations.NullMarked;
