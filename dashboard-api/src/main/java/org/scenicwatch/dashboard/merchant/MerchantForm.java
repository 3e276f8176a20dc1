package org.scenicwatch.dashboard.merchant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A merchant as somebody writes it down.
 *
 * @param place the code of a house or shop
 * @param category its code in the book
 * @param creditCode the unified social credit code; left out: not known
 * @param since since which day it trades there; left out: not known
 * @param contactName whom to ask; left out in a correction: stays
 * @param contactPhone that person's number
 */
record MerchantForm(
        String name,
        String place,
        String category,
        @Nullable String creditCode,
        @Nullable LocalDate since,
        @Nullable String contactName,
        @Nullable String contactPhone) {}
