/**
 * What must happen in a case, by whom and by when: the procedures as data ({@code casework/procedures.json}), and the pure
 * fold that reads from the facts of a case, the marks of people and the clocks where each step stands. In: the events of
 * casework; out: none.
 */
@NullMarked
package org.scenicwatch.core.casework.procedure;

import org.jspecify.annotations.NullMarked;
