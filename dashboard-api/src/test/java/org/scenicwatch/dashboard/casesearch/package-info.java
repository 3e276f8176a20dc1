@NullMarked
package org.scenicwatch.dashboard.casesearch;

import org.jspecify.annotations.NullMarked;
