/**
 * Documents of cases (文书): templates, PDF, issue, service, and what was issued. In: {@code DocumentIssued},
 * {@code DocumentServed}, {@code DocumentVoided}; out: the table {@code document_row} and commands on documents.
 */
@NullMarked
package org.scenicwatch.dashboard.documents;

import org.jspecify.annotations.NullMarked;
