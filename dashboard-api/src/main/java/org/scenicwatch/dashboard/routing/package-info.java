/**
 * Who takes a case, for people: proposals with their reasons, reviews of returns, joint work, answers to questions, and the
 * bodies and rules of the site (REST). In: what {@code core.casework.routing} keeps; out: {@code ReviseBody},
 * {@code ReviseRoutingRules}, {@code ReviewReturn}, {@code ReportJointPart}, {@code NameTeam}, {@code AnswerQuestions}.
 */
@NullMarked
package org.scenicwatch.dashboard.routing;

import org.jspecify.annotations.NullMarked;
