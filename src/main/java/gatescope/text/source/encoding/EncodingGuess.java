package gatescope.text.source.encoding;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says what a text may be encoded in. Each method knows one kind of evidence and returns null where
 * there is none; whoever asks begins with the strongest.
 *
 * <p>Of the East Asian encodings several often fit the same bytes, and ICU, which counts bytes,
 * confuses them in short texts. The text that each gives tells them apart: where half of the
 * characters are the commonest of a language, the encoding is right. What has a small alphabet is
 * left to ICU.
 */
public final class EncodingGuess {
  private static final List<CommonCharacters> CHINESE =
      List.of(CommonCharacters.SIMPLIFIED, CommonCharacters.TRADITIONAL);

  private static final List<CommonCharacters> TRADITIONAL = List.of(CommonCharacters.TRADITIONAL);
  private static final List<CommonCharacters> JAPANESE = List.of(CommonCharacters.JAPANESE);
  private static final List<CommonCharacters> KOREAN = List.of(CommonCharacters.KOREAN);
  private static final List<CommonCharacters> ANY = List.of(CommonCharacters.values());

  private record Candidate(Charset charset, List<CommonCharacters> languages) {
    Candidate(String charset, List<CommonCharacters> languages) {
      this(Charset.forName(charset), languages);
    }
  }

  private record Scored(Charset charset, double plausibility) {}

  /** Of two that fit equally well the first is meant. */
  private static final List<Candidate> EAST_ASIAN =
      List.of(
          new Candidate("GB18030", CHINESE),
          new Candidate("Big5", TRADITIONAL),
          new Candidate("x-windows-950", TRADITIONAL),
          new Candidate("Big5-HKSCS", TRADITIONAL),
          new Candidate("windows-31j", JAPANESE),
          new Candidate("EUC-JP", JAPANESE),
          new Candidate("x-windows-949", KOREAN),
          new Candidate("UTF-16LE", ANY),
          new Candidate("UTF-16BE", ANY));

  /** Wrongly decoded text stays below a tenth, real text is hardly below a third. */
  private static final double PLAUSIBLE = 0.25;

  private static final int CONTEXT_BYTES = 3_000; // ICU looks at 8,000
  private static final int LEAST_CONFIDENCE = 10;
  private static final int VALID_PER_ERROR = 4;

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?is)(?:<meta[^>]{0,200}?charset|<\\?xml[^>]{0,200}?encoding)\\s*=\\s*[\"']?([\\w.:-]+)");

  private EncodingGuess() {}

  /** By the byte-order mark at the start. */
  public static Encoding ofMark(byte[] head) {
    Charset charset = null;
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      charset = StandardCharsets.UTF_8;
    } else if (startsWith(head, 0xFF, 0xFE, 0, 0)) {
      charset = Charsets.UTF_32LE;
    } else if (startsWith(head, 0, 0, 0xFE, 0xFF)) {
      charset = Charsets.UTF_32BE;
    } else if (startsWith(head, 0xFF, 0xFE)) {
      charset = StandardCharsets.UTF_16LE;
    } else if (startsWith(head, 0xFE, 0xFF)) {
      charset = StandardCharsets.UTF_16BE;
    } else if (startsWith(head, 0x84, 0x31, 0x95, 0x33)) {
      charset = Charsets.GB18030;
    }
    return charset == null ? null : new Encoding(charset, Evidence.MARK, Encoding.SURE);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int k = 0; k < mark.length; k++) {
      if (k >= bytes.length || (bytes[k] & 0xFF) != mark[k]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 or UTF-32 without a mark, in the first bytes of a file that has zeros among them. */
  public static Encoding ofZeros(byte[] head) {
    return Stream.of(
            Charsets.UTF_32LE,
            Charsets.UTF_32BE,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE)
        .map(charset -> Trial.of(head, charset))
        .filter(
            trial -> trial.fits() && trial.text().indexOf(0) < 0 && trial.ordinary() > PLAUSIBLE)
        .max(Comparator.comparingDouble(Trial::ordinary))
        .map(trial -> guess(trial.charset(), trial.ordinary()))
        .orElse(null);
  }

  private static Encoding guess(Charset charset, double share) {
    int confidence = (int) Math.round(Encoding.SURE * Math.min(1, share));
    return new Encoding(charset, Evidence.STATISTICS, Math.max(LEAST_CONFIDENCE, confidence));
  }

  /** By what a page or an XML file says of itself, if it is true of the sample. */
  public static Encoding ofDeclaration(byte[] head, byte[] sample) {
    Charset charset = declared(head);
    return charset == null || !Trial.of(sample, charset).fits()
        ? null
        : new Encoding(charset, Evidence.DECLARED, Encoding.SURE);
  }

  private static Charset declared(byte[] head) {
    Matcher name = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
    Charset charset = name.find() ? Charsets.named(name.group(1)) : null;
    return charset == null || Charsets.isUnicode(charset) ? null : charset;
  }

  /** Escape sequences in ASCII, as Japanese mail has them. */
  public static Encoding ofEscapes(byte[] head) {
    Charset japanese = Charset.forName("ISO-2022-JP");
    boolean escapes = new String(head, StandardCharsets.ISO_8859_1).contains("\u001B$");
    return escapes && Trial.of(head, japanese).fits() ? guess(japanese, 1) : null;
  }

  /**
   * What the lines beyond ASCII look most like; never null.
   *
   * @param head what comes before or between them, which shows the language
   * @param sample has bytes beyond ASCII and is not wholly UTF-8
   */
  public static Encoding ofStatistics(byte[] head, byte[] sample) {
    return Stream.of(damagedUtf8(sample), eastAsian(sample), smallAlphabet(head, sample))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> guess(Charsets.WINDOWS_1252, 0));
  }

  /** Multi-byte characters of UTF-8 are hardly ever there by chance. */
  private static Encoding damagedUtf8(byte[] sample) {
    Trial trial = Trial.of(sample, StandardCharsets.UTF_8);
    long valid = trial.text().codePoints().filter(c -> c > 0x7F).count();
    return valid >= VALID_PER_ERROR * (long) trial.errors() && valid > 0
        ? guess(StandardCharsets.UTF_8, (double) valid / (valid + trial.errors()))
        : null;
  }

  private static Encoding eastAsian(byte[] sample) {
    List<Scored> scored =
        EAST_ASIAN.stream()
            .map(c -> new Scored(c.charset(), score(sample, c)))
            .sorted(Comparator.comparingDouble(Scored::plausibility).reversed())
            .toList();
    Scored best = scored.get(0);
    double rival =
        scored.stream()
            .filter(s -> !Charsets.name(s.charset()).startsWith(family(best.charset())))
            .mapToDouble(s -> Math.max(0, s.plausibility()))
            .max()
            .orElse(0);
    return best.plausibility() < PLAUSIBLE
        ? null
        : guess(best.charset(), best.plausibility() / (best.plausibility() + rival));
  }

  private static double score(byte[] sample, Candidate candidate) {
    return Trial.of(sample, candidate.charset()).plausibility(candidate.languages());
  }

  private static String family(Charset charset) {
    String name = Charsets.name(charset);
    return name.startsWith("Big5") ? "Big5" : name;
  }

  /** By ICU's statistics of letters, among what fits every byte of the sample. */
  private static Encoding smallAlphabet(byte[] head, byte[] sample) {
    byte[] both = Arrays.copyOf(head, Math.min(head.length, CONTEXT_BYTES) + sample.length);
    System.arraycopy(sample, 0, both, both.length - sample.length, sample.length);
    return Arrays.stream(new CharsetDetector().setText(both).detectAll())
        .filter(match -> fits(match, sample))
        .findFirst()
        .map(match -> guess(Charsets.named(match.getName()), match.getConfidence() / 100.0))
        .orElse(null);
  }

  private static boolean fits(CharsetMatch match, byte[] sample) {
    Charset charset = Charsets.named(match.getName());
    return charset != null
        && !Charsets.isUnicode(charset)
        && !charset.name().startsWith("IBM")
        && Trial.of(sample, charset).fits();
  }
}
