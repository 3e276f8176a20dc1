/** What happened to a document: it was issued, served, made void. Its bytes and people's words lie in the vault. */
@NullMarked
package org.scenicwatch.core.document.events;

import org.jspecify.annotations.NullMarked;
