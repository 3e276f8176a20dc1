/**
 * What a householder or group head can tell the desk from the phone: a page behind the link in their message, without an
 * account (in: the links that {@code Composer} asks for; command out: AnswerFromHouse).
 */
@NullMarked
package org.scenicwatch.dashboard.house;

import org.jspecify.annotations.NullMarked;
