@NullMarked
package org.scenicwatch.dashboard.incident;

import org.jspecify.annotations.NullMarked;
