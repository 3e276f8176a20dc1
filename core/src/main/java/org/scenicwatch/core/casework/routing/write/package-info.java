/**
 * What is decided about routing: bodies and rules of the site, returns that are reviewed, parts of joint work, answers to
 * a category's questions. Events out: {@code BodyRevised}, {@code RoutingRulesRevised}, {@code ReturnReviewed},
 * {@code JointPartReported}, {@code TeamNamed}, {@code QuestionsAnswered}; commands out: {@code AssignCase}.
 */
@NullMarked
package org.scenicwatch.core.casework.routing.write;

import org.jspecify.annotations.NullMarked;
