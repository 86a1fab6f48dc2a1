package gatescope.text.clean;

import com.ibm.icu.text.UnicodeSet;
import java.util.function.DoubleConsumer;

/**
 * One step of cleaning a text.
 *
 * @param keep of {@link CleaningKind#KEEP_ONLY}: the characters to keep, or a class in brackets
 *     such as {@code [a-z\p{Han}\n]}; "" for every other kind
 */
public record CleaningStep(CleaningKind kind, String keep) {
  private static final UnicodeSet NO_PUNCTUATION = new UnicodeSet("[:^P:]").freeze();
  private static final UnicodeSet NO_SYMBOLS = new UnicodeSet("[:^S:]").freeze();

  /**
   * @throws IllegalArgumentException if what is to be kept is not understood or is nothing
   */
  public CleaningStep {
    if (kind == CleaningKind.KEEP_ONLY) {
      if (set(keep).isEmpty()) {
        throw new IllegalArgumentException("keeps nothing: " + keep);
      }
    } else if (!keep.isEmpty()) {
      throw new IllegalArgumentException(kind + " keeps " + keep);
    }
  }

  /** A step that needs to be told nothing. */
  public static CleaningStep of(CleaningKind kind) {
    return new CleaningStep(kind, "");
  }

  /**
   * Keeps some characters and takes away all others.
   *
   * @throws IllegalArgumentException if the characters are not understood or are none
   */
  public static CleaningStep keepOnly(String characters) {
    return new CleaningStep(CleaningKind.KEEP_ONLY, characters);
  }

  private static UnicodeSet set(String keep) {
    UnicodeSet set = isClass(keep) ? new UnicodeSet(keep, false) : new UnicodeSet().addAll(keep);
    return set.freeze();
  }

  private static boolean isClass(String keep) {
    return keep.length() > 2 && keep.startsWith("[") && keep.endsWith("]");
  }

  /** Whether the step only takes code points away. */
  public boolean isFilter() {
    return kind == CleaningKind.KEEP_ONLY
        || kind == CleaningKind.STRIP_PUNCTUATION
        || kind == CleaningKind.STRIP_SYMBOLS;
  }

  /**
   * Cleans a text.
   *
   * @param progress hears now and then which share is done, and may throw to end the work
   */
  Cleaned apply(String text, DoubleConsumer progress) {
    StringBuilder cleaned = new StringBuilder(text.length());
    long changed = rewriter().rewrite(text, cleaned, progress);
    return new Cleaned(changed == 0 ? text : cleaned.toString(), changed);
  }

  private Rewriter rewriter() {
    return switch (kind) {
      case LINE_ENDS -> new LineEnds();
      case NFC -> new Composition();
      case LOWER_CASE -> new CodePointRewriter(Character::toLowerCase);
      case STRIP_PUNCTUATION -> only(NO_PUNCTUATION);
      case STRIP_SYMBOLS -> only(NO_SYMBOLS);
      case COLLAPSE_WHITE_SPACE -> new WhiteSpaceCollapse();
      case KEEP_ONLY -> only(set(keep));
    };
  }

  private static Rewriter only(UnicodeSet kept) {
    return new CodePointRewriter(c -> kept.contains(c) ? c : CodePointRewriter.NOTHING);
  }

  /**
   * A text after a step.
   *
   * @param changed code points changed or taken away
   */
  record Cleaned(String text, long changed) {}
}
