@org.jspecify.annotations.NullMarked
package org.scenicwatch.dashboard.merchant;
