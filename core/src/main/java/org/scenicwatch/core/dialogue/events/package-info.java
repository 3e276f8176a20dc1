/** What was said between the centre and complainants; the words and photos lie in the vault. */
@NullMarked
package org.scenicwatch.core.dialogue.events;

import org.jspecify.annotations.NullMarked;
