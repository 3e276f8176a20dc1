/** The real pages in a real browser. */
@NullMarked
package org.scenicwatch.standalone.browser;

import org.jspecify.annotations.NullMarked;
