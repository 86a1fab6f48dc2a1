package gatescope.text.source;

import java.nio.charset.Charset;

/**
 * What the user decided about a text; the rest is guessed.
 *
 * @param charset or null
 * @param format or null
 * @param column of a table, from 0, or {@link #GUESSED}
 * @param firstPart of a file that is too large, read as much as fits
 */
public record ReadOptions(Charset charset, SourceFormat format, int column, boolean firstPart) {
  public static final int GUESSED = -1;
  public static final ReadOptions AUTOMATIC = new ReadOptions(null, null, GUESSED, false);

  public ReadOptions withCharset(Charset other) {
    return new ReadOptions(other, format, column, firstPart);
  }

  public ReadOptions withFormat(SourceFormat other) {
    return new ReadOptions(charset, other, column, firstPart);
  }

  public ReadOptions withColumn(int other) {
    return new ReadOptions(charset, format, other, firstPart);
  }

  public ReadOptions withFirstPart(boolean other) {
    return new ReadOptions(charset, format, column, other);
  }
}
