/** What happened to a case. Written by the casework area; holds references to the vault, never a person's words. */
@NullMarked
package org.scenicwatch.core.casework.events;

import org.jspecify.annotations.NullMarked;
