/**
 * What complainants and those who reported hazards are told by itself. In: events of cases, dialogues and hazards. Out:
 * {@code IntendMessage}.
 */
@NullMarked
package org.scenicwatch.core.complainant.automation;

import org.jspecify.annotations.NullMarked;
