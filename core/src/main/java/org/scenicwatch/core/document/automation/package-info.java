/** What follows from documents. In: {@code DocumentServed}; out: {@code RecordMilestone} on the case. */
@NullMarked
package org.scenicwatch.core.document.automation;

import org.jspecify.annotations.NullMarked;
