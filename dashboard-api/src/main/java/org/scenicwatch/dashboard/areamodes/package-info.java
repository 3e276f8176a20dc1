/**
 * The modes of the area (节庆, 演练, 计划停电 and so on): which are on, and how a commander declares and ends them (REST); the
 * tick by which seasons begin and end. In: {@code AreaModeDeclared}, {@code AreaModeEnded}; out: the table
 * {@code area_mode_row}, {@code WeighDesign}.
 */
@NullMarked
package org.scenicwatch.dashboard.areamodes;

import org.jspecify.annotations.NullMarked;
