/**
 * What an operator may say about how this process runs, from arguments, properties, environment and file, checked before
 * anything is started. Events in and out: none.
 */
@NullMarked
package org.scenicwatch.standalone.settings;

import org.jspecify.annotations.NullMarked;
