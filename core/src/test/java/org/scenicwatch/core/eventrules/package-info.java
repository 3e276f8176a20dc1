/** What holds of all events: golden files, catalogue, completeness. */
package org.scenicwatch.core.eventrules;
