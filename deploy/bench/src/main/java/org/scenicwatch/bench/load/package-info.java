/**
 * Programs that the measurements start as processes of their own: the publisher, the bare subscriber, the broker alone
 * and the storm of connections. They are told what to do by arguments and standard input, and answer by lines.
 */
@NullMarked
package org.scenicwatch.bench.load;

import org.jspecify.annotations.NullMarked;
