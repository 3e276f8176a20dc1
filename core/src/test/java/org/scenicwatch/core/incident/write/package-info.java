@NullMarked
package org.scenicwatch.core.incident.write;

import org.jspecify.annotations.NullMarked;
