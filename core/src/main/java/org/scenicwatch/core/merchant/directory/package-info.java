/** How whoever sent a lead is told: looked up in the registers of those who can be sent and of those who are told. */
@NullMarked
package org.scenicwatch.core.merchant.directory;

import org.jspecify.annotations.NullMarked;
