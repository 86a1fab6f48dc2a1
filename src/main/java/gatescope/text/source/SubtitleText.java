package gatescope.text.source;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * What is said in a film, a line per line of it: SubRip, WebVTT and Advanced SubStation Alpha
 * without numbers, times, styles and comments.
 *
 * <p>https://www.w3.org/TR/webvtt1/, http://www.tcax.org/docs/ass-specs.htm
 */
final class SubtitleText {
  private static final Pattern TIMES = Pattern.compile("\\s*[\\d:.,]+\\s*-->\\s*[\\d:.,]+.*");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z0-9:][^<>]*>");
  private static final Pattern OVERRIDE = Pattern.compile("\\{\\\\[^}]*}");
  private static final Pattern ASS_BLOCK = Pattern.compile("\\{[^}]*}");
  private static final Pattern DRAWING = Pattern.compile("\\{[^}]*\\\\p[1-9][^}]*}");
  private static final String DIALOGUE = "Dialogue:";
  private static final int ASS_FIELDS = 10;

  private SubtitleText() {}

  /**
   * @throws NoticeException if there is nothing with a time
   */
  static String of(String name, String text) throws NoticeException {
    List<String> said = new ArrayList<>();
    if (text.stripLeading().startsWith("[")) {
      text.lines().filter(line -> line.startsWith(DIALOGUE)).forEach(line -> addAss(line, said));
    } else {
      addCues(text.lines().toList(), said);
    }
    if (said.isEmpty()) {
      throw new NoticeException(Notice.of("subtitlesNone", name));
    }
    return String.join("\n", said) + "\n";
  }

  /** A cue is a line of times and what follows it up to an empty line. */
  private static void addCues(List<String> lines, List<String> said) {
    boolean inCue = false;
    for (String line : lines) {
      if (TIMES.matcher(line).matches()) {
        inCue = true;
      } else if (line.isBlank()) {
        inCue = false;
      } else if (inCue) {
        addPlain(line, said);
      }
    }
  }

  private static void addPlain(String line, List<String> said) {
    String words = OVERRIDE.matcher(TAG.matcher(line).replaceAll("")).replaceAll("");
    addWords(Parser.unescapeEntities(words, true), said);
  }

  private static void addWords(String words, List<String> said) {
    if (!words.isBlank()) {
      said.add(words.strip());
    }
  }

  /** Dialogue: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text. */
  private static void addAss(String line, List<String> said) {
    String[] fields = line.substring(DIALOGUE.length()).split(",", ASS_FIELDS);
    String words = fields[fields.length - 1];
    if (fields.length == ASS_FIELDS && !DRAWING.matcher(words).find()) {
      String plain = ASS_BLOCK.matcher(words).replaceAll("").replace("\\h", " ");
      Arrays.stream(plain.split("\\\\[Nn]")).forEach(part -> addWords(part, said));
    }
  }
}
