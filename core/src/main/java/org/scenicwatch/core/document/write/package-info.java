/** The write side of documents: one aggregate per document, and the count of their series. */
@NullMarked
package org.scenicwatch.core.document.write;

import org.jspecify.annotations.NullMarked;
