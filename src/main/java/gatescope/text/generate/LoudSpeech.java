package gatescope.text.generate;

import java.util.Locale;

/**
 * Puts all direct speech of another text into capitals. What stands inside and outside the
 * quotation marks then differs at every letter, so a network must carry one bit of memory from mark
 * to mark, and a class can see with bare eyes whether it does.
 */
record LoudSpeech(TextGenerator told) implements TextGenerator {
  private static final String MARK = "\"";

  @Override
  public String id() {
    return told.id();
  }

  @Override
  public String generate() {
    StringBuilder text = new StringBuilder();
    boolean inside = false;
    for (String stretch : told.generate().split(MARK, -1)) {
      text.append(text.isEmpty() ? "" : MARK);
      text.append(inside ? stretch.toUpperCase(Locale.ROOT) : stretch);
      inside = !inside;
    }
    return text.toString();
  }
}
