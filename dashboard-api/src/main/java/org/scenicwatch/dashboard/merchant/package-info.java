/**
 * The record of merchants (商户档案) for people: the list with its filters, import and export, one merchant with licences,
 * letters, bans, leads and the complaints of twelve months, and what the case page shows of it (REST). In: events of
 * merchants, the rows of cases and places; out: the commands of {@code core.merchant}.
 */
@NullMarked
package org.scenicwatch.dashboard.merchant;

import org.jspecify.annotations.NullMarked;
