package gatescope.workbench.corpus;

import gatescope.text.Document;
import gatescope.text.source.SourceDocument;

/**
 * A line in the list of texts.
 *
 * @param source how it was read, or null for a sample text
 */
public record SourceRow(Document document, SourceDocument source) {}
