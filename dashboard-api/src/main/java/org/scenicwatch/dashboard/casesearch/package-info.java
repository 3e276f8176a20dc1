/**
 * Finding cases: the list with its filters, and search by numbers, names and the words of people, which lie sealed in the
 * vault and are searched by keyed numbers (REST). In: the events of casework that carry numbers or references to words;
 * out: the tables {@code case_word} and {@code case_code}.
 */
@NullMarked
package org.scenicwatch.dashboard.casesearch;

import org.jspecify.annotations.NullMarked;
