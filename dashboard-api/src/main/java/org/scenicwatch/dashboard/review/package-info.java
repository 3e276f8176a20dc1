/**
 * The review of cases (案件评查) for people: drawing samples, crossed reviews with findings, objection and rectification, and
 * points per body and person (REST). In: events of reviews, the rows of cases; out: the commands of {@code core.review}.
 */
@NullMarked
package org.scenicwatch.dashboard.review;

import org.jspecify.annotations.NullMarked;
