@NullMarked
package org.scenicwatch.core.fireaccess.write;

import org.jspecify.annotations.NullMarked;
