/**
 * What follows from events of merchants by itself. Events in: {@code LeadOverdue}; out: commands of the area {@code
 * notification}.
 */
@NullMarked
package org.scenicwatch.core.merchant.automation;

import org.jspecify.annotations.NullMarked;
