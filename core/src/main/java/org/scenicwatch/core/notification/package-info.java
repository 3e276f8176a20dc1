/**
 * Who is told of an alarm, by which channel, and what became of it (通知). This package holds the words; people's names,
 * numbers and addresses lie in the vault.
 */
@NullMarked
package org.scenicwatch.core.notification;

import org.jspecify.annotations.NullMarked;
