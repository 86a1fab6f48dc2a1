package gatescope.app;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pixels of an off-screen window. */
record PictureSize(int width, int height) {
  private static final Pattern FORM = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

  /** Reads "1440x900"; null if it is not of that form. */
  static PictureSize parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? new PictureSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
        : null;
  }
}
