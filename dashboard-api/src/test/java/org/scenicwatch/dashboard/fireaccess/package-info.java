@NullMarked
package org.scenicwatch.dashboard.fireaccess;

import org.jspecify.annotations.NullMarked;
