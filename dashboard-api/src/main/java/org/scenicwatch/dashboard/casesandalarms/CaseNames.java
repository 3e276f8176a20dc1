package org.scenicwatch.dashboard.casesandalarms;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;

/** What people call the codes on a case. */
public interface CaseNames {

    /** The row with the names of its category, its place and its body. */
    CaseRow named(CaseRow row, @Nullable LocalText placeName);
}
