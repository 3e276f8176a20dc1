/**
 * The rules of the embedded broker written down for outside brokers: the same clients, the same topics, and salted hashes
 * that these brokers can check. Takes no events and makes none.
 */
@NullMarked
package org.scenicwatch.core.identity.export;

import org.jspecify.annotations.NullMarked;
