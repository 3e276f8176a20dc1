/** What was recorded about tasks and about those who can be sent. No name, number or word of a person stands here. */
@NullMarked
package org.scenicwatch.core.dispatch.events;

import org.jspecify.annotations.NullMarked;
