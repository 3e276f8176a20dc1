/**
 * The alarm rules as people read and change them: the book, its versions, files of it (in: the events of the rule book;
 * out: the command that publishes a version).
 */
@NullMarked
package org.scenicwatch.dashboard.alarmrules;

import org.jspecify.annotations.NullMarked;
