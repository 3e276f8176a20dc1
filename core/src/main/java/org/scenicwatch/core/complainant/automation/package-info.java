/**
 * What complainants are told by itself. In: events of cases and dialogues. Out: {@code IntendMessage}.
 */
@NullMarked
package org.scenicwatch.core.complainant.automation;

import org.jspecify.annotations.NullMarked;
