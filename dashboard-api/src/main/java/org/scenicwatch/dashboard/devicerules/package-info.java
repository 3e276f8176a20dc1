/**
 * The rules that judge one device with the state of their alarms, and taking one of them out of service before it ever
 * alarmed (in: the rows of alarms, the rule book; out: none, commands by REST).
 */
@NullMarked
package org.scenicwatch.dashboard.devicerules;

import org.jspecify.annotations.NullMarked;
