/** What was drawn, found, objected to and put right in reviews of cases. */
@NullMarked
package org.scenicwatch.core.review.events;

import org.jspecify.annotations.NullMarked;
