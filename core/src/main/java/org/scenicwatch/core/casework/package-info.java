/** Cases: one life for alarms and complaints, from opening to closing, with the catalogue that routes them. */
@NullMarked
package org.scenicwatch.core.casework;

import org.jspecify.annotations.NullMarked;
