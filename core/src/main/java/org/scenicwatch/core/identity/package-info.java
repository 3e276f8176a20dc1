/**
 * Who may come in: people with roles and login sessions, programs with API tokens, devices and gateways with broker
 * credentials. Not event-sourced: secrets must be forgettable. Events name people by {@code user:<uuid>} only.
 */
@NullMarked
package org.scenicwatch.core.identity;

import org.jspecify.annotations.NullMarked;
