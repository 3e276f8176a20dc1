@org.jspecify.annotations.NullMarked
package org.scenicwatch.core.merchant;
