/** What was registered, licensed, written, forbidden and handed on about a merchant; no person in it. */
@NullMarked
package org.scenicwatch.core.merchant.events;

import org.jspecify.annotations.NullMarked;
