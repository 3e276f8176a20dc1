/**
 * Photos that people send: checked by content, decoded and written anew without what a camera adds, sealed in the vault,
 * and shown to those who deal with the case only. No events in or out.
 */
@NullMarked
package org.scenicwatch.dashboard.media;

import org.jspecify.annotations.NullMarked;
