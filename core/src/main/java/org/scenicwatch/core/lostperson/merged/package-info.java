/** Which cases go on in which others, as far as searches have to know. In: {@code CaseLinked}, {@code CaseMerged}. */
@NullMarked
package org.scenicwatch.core.lostperson.merged;

import org.jspecify.annotations.NullMarked;
