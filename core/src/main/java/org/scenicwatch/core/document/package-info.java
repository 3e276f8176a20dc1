/** Words of the area document: papers that are issued on a case (文书) and how they are served (送达). */
@NullMarked
package org.scenicwatch.core.document;

import org.jspecify.annotations.NullMarked;
