/** The write side of dialogues. Events in and out: those of dialogues. */
@NullMarked
package org.scenicwatch.core.dialogue.write;

import org.jspecify.annotations.NullMarked;
