package gatescope.text.source.encoding;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The encodings that can be chosen, and their names as people know them. */
public final class Charsets {
  static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  static final Charset GB18030 = Charset.forName("GB18030");
  public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Java's names of charsets whose common name is another. */
  private static final Map<String, String> NAMES =
      Map.of(
          "windows-31j", "Shift_JIS",
          "x-windows-949", "EUC-KR",
          "x-windows-950", "Big5",
          "Big5-HKSCS", "Big5-HKSCS",
          "x-windows-874", "windows-874");

  /**
   * What files that name an encoding mostly mean: its superset, as browsers read it.
   * https://encoding.spec.whatwg.org/#names-and-labels
   */
  private static final Map<String, String> SUPERSETS =
      Map.ofEntries(
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("tis-620", "x-windows-874"));

  private static final List<Charset> CHOICES =
      List.of(
              "UTF-8",
              "UTF-16LE",
              "UTF-16BE",
              "UTF-32LE",
              "UTF-32BE",
              "GB18030",
              "Big5",
              "Big5-HKSCS",
              "Shift_JIS",
              "EUC-JP",
              "ISO-2022-JP",
              "EUC-KR",
              "windows-1250",
              "windows-1251",
              "windows-1252",
              "windows-1253",
              "windows-1254",
              "windows-1255",
              "windows-1256",
              "windows-1257",
              "windows-1258",
              "windows-874",
              "ISO-8859-1",
              "ISO-8859-2",
              "ISO-8859-5",
              "ISO-8859-7",
              "ISO-8859-15",
              "KOI8-R")
          .stream()
          .map(name -> name.equals("ISO-8859-1") ? StandardCharsets.ISO_8859_1 : named(name))
          .toList();

  private Charsets() {}

  /** What the user may choose from: Unicode first, then East Asia, then the rest. */
  public static List<Charset> choices() {
    return CHOICES;
  }

  /** The name to show. */
  public static String name(Charset charset) {
    return NAMES.getOrDefault(charset.name(), charset.name());
  }

  /** The charset that a file means by a name, or null if Java has none. */
  static Charset named(String name) {
    String wanted = SUPERSETS.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    try {
      return Charset.forName(wanted);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /** UTF-16 with no order given would swallow its mark and hide the order. */
  public static boolean isUnicode(Charset charset) {
    return charset.name().startsWith("UTF-");
  }
}
