package org.scenicwatch.dashboard.casesearch;

/** In which order a list stands; the words of the outside contract. */
@SuppressWarnings("MemberName")
enum CaseOrder {
    /** The newest first. */
    opened("case_row c", "c.sort"),
    /** The earliest deadline first; without a clock that counts a case is not on the list. */
    due("case_next_due_row d join case_row c on c.id = d.id", "d.sort");

    private final String tables;
    private final String sort;

    CaseOrder(String tables, String sort) {
        this.tables = tables;
        this.sort = sort;
    }

    String tables() {
        return tables;
    }

    String sort() {
        return sort;
    }
}
