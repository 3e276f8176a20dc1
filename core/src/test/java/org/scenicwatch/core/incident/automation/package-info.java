@NullMarked
package org.scenicwatch.core.incident.automation;

import org.jspecify.annotations.NullMarked;
