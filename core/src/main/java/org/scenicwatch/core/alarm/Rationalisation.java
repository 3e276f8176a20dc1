package org.scenicwatch.core.alarm;

import org.scenicwatch.core.LocalText;

/**
 * Why a rule is an alarm at all (ISA-18.2, rationalisation); the response steps are the rule's guidance and its figures'
 * origin is the rule's source.
 *
 * @param cause what usually brings it about
 * @param consequence what happens when nobody does anything
 * @param respondWithinSeconds how soon somebody must have acted
 */
public record Rationalisation(LocalText cause, LocalText consequence, int respondWithinSeconds) {}
