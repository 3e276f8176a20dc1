package org.scenicwatch.core.document;

/** How a document is named: {@code document:{uuid}} as an aggregate, the uuid alone in rows and REST. */
public final class DocumentIds {

    private static final String PREFIX = "document:";

    private DocumentIds() {}

    /** The aggregate's id. */
    public static String aggregate(String rowId) {
        return rowId.startsWith(PREFIX) ? rowId : PREFIX + rowId;
    }

    /** The id in rows and REST of the aggregate {@code documentId}. */
    public static String row(String documentId) {
        return documentId.startsWith(PREFIX) ? documentId.substring(PREFIX.length()) : documentId;
    }
}
