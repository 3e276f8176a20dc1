/**
 * What ends a search without a person. In: the events of cases that end. Out: {@code EndSearch}. The alert at its beginning
 * is {@code notification.automation}'s.
 */
@NullMarked
package org.scenicwatch.core.lostperson.automation;

import org.jspecify.annotations.NullMarked;
