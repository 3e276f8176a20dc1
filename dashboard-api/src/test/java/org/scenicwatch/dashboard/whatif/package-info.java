@NullMarked
package org.scenicwatch.dashboard.whatif;

import org.jspecify.annotations.NullMarked;
