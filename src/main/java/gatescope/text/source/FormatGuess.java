package gatescope.text.source;

import java.util.Locale;
import java.util.regex.Pattern;

/** Says what format a decoded text is in, by its name and its beginning. */
final class FormatGuess {
  private static final int LOOKED_AT = 2_000;

  private static final Pattern SRT =
      Pattern.compile(
          "\\s*\\d+\\s*\\R\\d+:\\d\\d:\\d\\d[,.]\\d{1,3}\\s*-->\\s*\\d+:\\d\\d.*", Pattern.DOTALL);

  private static final Pattern VTT = Pattern.compile("WEBVTT(?:[ \\t].*|\\R.*|)", Pattern.DOTALL);

  private static final Pattern PAGE =
      Pattern.compile(
          "(?is)\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html)\\b.*");

  private FormatGuess() {}

  /** What the content shows goes before what the name says, except that code stays code. */
  static SourceFormat of(String name, String text) {
    String head = text.substring(0, Math.min(text.length(), LOOKED_AT));
    String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (VTT.matcher(head).matches() || SRT.matcher(head).matches() || isAss(head)) {
      return SourceFormat.SUBTITLES;
    }
    return switch (end) {
      case "csv", "tsv", "tab" -> SourceFormat.TABLE;
      case "srt", "vtt", "ass", "ssa" -> SourceFormat.SUBTITLES;
      case "html", "htm", "xhtml", "xht" -> SourceFormat.HTML;
      case "txt", "" -> pageOrText(head);
      default -> end.equals(name.toLowerCase(Locale.ROOT)) ? pageOrText(head) : SourceFormat.TEXT;
    };
  }

  private static boolean isAss(String head) {
    return head.stripLeading().startsWith("[Script Info]");
  }

  private static SourceFormat pageOrText(String head) {
    return PAGE.matcher(head).matches() ? SourceFormat.HTML : SourceFormat.TEXT;
  }
}
