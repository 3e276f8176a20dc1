/**
 * Words of merchants (商户): licences, letters, bans and leads to outside authorities. Sees of other areas the grounds of cases
 * and what a complainant's quiet hours are.
 */
@NullMarked
package org.scenicwatch.core.merchant;

import org.jspecify.annotations.NullMarked;
