package gatescope.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** How wide symbols are, and what is left of those that are too wide. */
class GlyphsTest {
  @Test
  void whatFitsStays() {
    assertEquals("said", Glyphs.cut("said", 4));
    assertEquals("看", Glyphs.cut("看", 2));
    assertEquals("", Glyphs.cut("", 2));
  }

  @Test
  void wordsAreCutAtWholeCharacters() {
    assertEquals("remem…", Glyphs.cut("remember", 6));
    assertEquals("看…", Glyphs.cut("看得懂", 4));
    assertEquals("看得…", Glyphs.cut("看得懂了", 5));
    assertEquals("…", Glyphs.cut("看得懂", 2));
    assertEquals("a…", Glyphs.cut("a👍👍", 3));
  }
}
