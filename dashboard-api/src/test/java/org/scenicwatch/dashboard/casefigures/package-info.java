@NullMarked
package org.scenicwatch.dashboard.casefigures;

import org.jspecify.annotations.NullMarked;
