package org.scenicwatch.core.notification.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an alarm's place says about whose it is: the place and all it is part of, and its household group. */
record PlaceFacts(List<String> withAncestors, @Nullable String group) {}
