package gatescope.bench;

import gatescope.text.Corpus;
import gatescope.text.CorpusBuilder;
import gatescope.text.CorpusRecipe;
import gatescope.text.Document;
import gatescope.text.NoticeException;
import gatescope.text.ProgressListener;
import gatescope.text.figure.CorpusFigures;
import gatescope.text.figure.Expectations;
import gatescope.text.unit.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;

/**
 * Prints how long a large text takes to become a corpus by each unit, beside a plain {@link
 * Files#readString} of the same file, and to be counted. The argument is the size in MB, 100 if
 * there is none; {@code -Xmx1g} shows that a small heap is enough.
 */
public final class CorpusBench {
  private static final int ROUNDS = 5;
  private static final int MEGABYTE = 1_000_000;
  private static final String CHINESE = "春天来了，山上的花都开了。孩子们在河边放风筝，老人坐在树下说从前的故事。天气很好，大家都很高兴。";

  private CorpusBench() {}

  public static void main(String[] args) throws Exception {
    int megabytes = args.length > 0 ? Integer.parseInt(args[0]) : 100;
    measure("English", english(megabytes * MEGABYTE));
    measure("Chinese", shuffled(CHINESE, megabytes * MEGABYTE / 3));
  }

  /** Words of a made-up language by the law of Zipf, in lines. */
  private static String english(int length) {
    SplittableRandom random = new SplittableRandom(1);
    String[] words = new String[50_000];
    Arrays.setAll(words, k -> word(random, 2 + (int) Math.log(k + 1)));
    StringBuilder text = new StringBuilder(length + 20);
    while (text.length() < length) {
      double rank = Math.exp(random.nextDouble() * Math.log(words.length));
      text.append(words[(int) rank]).append(random.nextInt(12) == 0 ? ",\n" : " ");
    }
    return text.toString();
  }

  private static String word(SplittableRandom random, int length) {
    StringBuilder word = new StringBuilder();
    for (int k = 0; k < length; k++) {
      word.append("etaoinshrdlucmfw".charAt(random.nextInt(16)));
    }
    return word.toString();
  }

  private static String shuffled(String characters, int length) {
    SplittableRandom random = new SplittableRandom(2);
    StringBuilder text = new StringBuilder(length + 1);
    while (text.length() < length) {
      int from = random.nextInt(characters.length() - 8);
      text.append(characters, from, from + random.nextInt(8))
          .append(text.length() % 97 == 0 ? "\n" : "");
    }
    return text.toString();
  }

  private static void measure(String language, String text) throws Exception {
    Path file = Files.createTempFile("corpus", ".txt");
    try {
      Files.writeString(file, text);
      long size = Files.size(file);
      System.out.printf("%s, %d MB, %d characters%n", language, size / MEGABYTE, text.length());
      double plain = seconds("  Files.readString", ROUNDS, () -> Files.readString(file));
      double decoded = seconds("  decoding alone", ROUNDS, () -> decode(file));
      double built = seconds("  code points", ROUNDS, () -> build(text, Unit.CHARACTERS));
      System.out.printf(
          "  reading, decoding and building ≈ %.1f × readString%n", (decoded + built) / plain);
      for (Unit unit : List.of(Unit.GRAPHEMES, Unit.WORDS, Unit.WHITE_SPACE_WORDS)) {
        seconds("  " + unit.kind(), 1, () -> build(text, unit));
      }
      Corpus corpus = build(text, Unit.CHARACTERS);
      seconds("  figures", 1, () -> CorpusFigures.of(corpus, ProgressListener.NONE));
      seconds("  expectations", 1, () -> Expectations.of(corpus, ProgressListener.NONE));
    } finally {
      Files.delete(file);
    }
  }

  private static String decode(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Corpus build(String text, Unit unit) throws NoticeException {
    return CorpusBuilder.build(
        List.of(new Document("text", text)),
        CorpusRecipe.CHARACTERS.withUnit(unit),
        ProgressListener.NONE);
  }

  /** The median of some rounds. */
  private static double seconds(String what, int rounds, Callable<?> work) throws Exception {
    double[] times = new double[rounds];
    for (int k = 0; k < rounds; k++) {
      long start = System.nanoTime();
      work.call();
      times[k] = (System.nanoTime() - start) * 1e-9;
    }
    Arrays.sort(times);
    System.out.printf("%-24s %7.3f s%n", what, times[rounds / 2]);
    return times[rounds / 2];
  }
}
