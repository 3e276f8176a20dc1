@org.jspecify.annotations.NullMarked
package org.scenicwatch.core.review.write;
