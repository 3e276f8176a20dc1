/**
 * The file of each case as people see it: the tree of its procedure and the tree of its evidence, the commands on both
 * (REST), and who may read what is restricted. In: the events of casework; out: the tables {@code case_file_row} and
 * {@code case_file_reading}, {@code MarkStepDone}, {@code UnmarkStep}, {@code TakeEvidence}, {@code ReleaseEvidence}.
 */
@NullMarked
package org.scenicwatch.dashboard.casefile;

import org.jspecify.annotations.NullMarked;
