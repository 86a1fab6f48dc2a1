package gatescope.text.source;

import java.util.List;

/** What came of a drop: the texts that could be read, in order, and what could not. */
public record Reading(List<SourceDocument> documents, List<LeftOut> leftOut) {
  public Reading {
    documents = List.copyOf(documents);
    leftOut = List.copyOf(leftOut);
  }
}
