/** What people see and do: projections, REST, live view, security, pages. */
@NullMarked
package org.scenicwatch.dashboard;

import org.jspecify.annotations.NullMarked;
