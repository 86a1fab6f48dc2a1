package gatescope.text.source;

import gatescope.text.Document;

/**
 * A text that was read, and all that is known about how.
 *
 * @param source can be read again with other options
 * @param options it was read with
 */
public record SourceDocument(
    Source source, ReadOptions options, Findings findings, Document document) {}
