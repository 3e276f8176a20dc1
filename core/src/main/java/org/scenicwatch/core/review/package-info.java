/** Words of the review of cases (案件评查): samples, findings, points. Sees words of casework only. */
@NullMarked
package org.scenicwatch.core.review;

import org.jspecify.annotations.NullMarked;
