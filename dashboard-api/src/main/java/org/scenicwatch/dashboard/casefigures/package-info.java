/**
 * How well the bodies deal with cases, over any period (REST, CSV, XLSX): closing within 24 hours, times to the first answer
 * and to the settlement, overdue clocks, satisfaction, reopened cases, where cases come from and what they are about. What
 * each figure counts is {@code docs/standards/case-figures.md}. In: the events of casework; out: the table {@code
 * case_figure_row}.
 */
@NullMarked
package org.scenicwatch.dashboard.casefigures;

import org.jspecify.annotations.NullMarked;
