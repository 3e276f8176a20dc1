/**
 * What begins and ends with a search without a person. In: {@code SearchBegun} and the events of cases that end; a merge
 * ends none. Out: {@code TellDuty}, {@code EndSearch}.
 */
@NullMarked
package org.scenicwatch.core.lostperson.automation;

import org.jspecify.annotations.NullMarked;
