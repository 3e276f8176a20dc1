/**
 * The search for somebody lost as its page shows it: what is on file and what is missing, who was told, where the person
 * may have been seen, and which ground was looked through.
 *
 * <p>Events in: those of {@code lostperson.events}. Out: its commands. What is kept of the person is read from the vault
 * at each look and is nowhere else.
 */
@NullMarked
package org.scenicwatch.dashboard.lostperson;

import org.jspecify.annotations.NullMarked;
