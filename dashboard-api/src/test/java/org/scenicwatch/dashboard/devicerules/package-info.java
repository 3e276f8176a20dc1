@NullMarked
package org.scenicwatch.dashboard.devicerules;

import org.jspecify.annotations.NullMarked;
