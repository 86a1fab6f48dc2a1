package gatescope.bench;

import gatescope.i18n.NoticeException;
import gatescope.text.Corpus;
import gatescope.text.CorpusBuilder;
import gatescope.text.CorpusRecipe;
import gatescope.text.Document;
import gatescope.text.ProgressListener;
import gatescope.text.figure.CorpusFigures;
import gatescope.text.figure.Expectations;
import gatescope.text.source.Limits;
import gatescope.text.source.ReadOptions;
import gatescope.text.source.ReadingListener;
import gatescope.text.source.SourceDocument;
import gatescope.text.source.SourceReader;
import gatescope.text.unit.Unit;
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
  private static final int WARM_UP = 3;
  private static final int ROUNDS = 7;
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
      System.out.printf(
          "%s, %d MB, %d characters%n", language, Files.size(file) / MEGABYTE, text.length());
      measure(file);
    } finally {
      Files.delete(file);
    }
  }

  /** In turns, so that both have the same heap and the same neighbours. */
  private static void measure(Path file) throws Exception {
    double[] plain = new double[ROUNDS];
    double[] opened = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      double reading = seconds(() -> Files.readString(file).length());
      double opening = seconds(() -> open(file).size());
      if (round >= 0) {
        plain[round] = reading;
        opened[round] = opening;
      }
    }
    Arrays.sort(plain);
    Arrays.sort(opened);
    double ratio = opened[ROUNDS / 2] / plain[ROUNDS / 2];
    System.out.printf("%-24s %7.3f s%n", "  Files.readString", plain[ROUNDS / 2]);
    System.out.printf("%-24s %7.3f s, %.1f ×%n", "  opened as a corpus", opened[ROUNDS / 2], ratio);
    List<Document> documents = read(file);
    for (Unit unit : List.of(Unit.GRAPHEMES, Unit.WORDS, Unit.WHITE_SPACE_WORDS)) {
      print("  " + unit.kind(), () -> build(documents, unit));
    }
    Corpus corpus = build(documents, Unit.CHARACTERS);
    print("  figures", () -> CorpusFigures.of(corpus, ProgressListener.NONE));
    print("  expectations", () -> Expectations.of(corpus, ProgressListener.NONE));
  }

  /** All that a dropped file goes through. */
  private static Corpus open(Path file) throws NoticeException {
    return build(read(file), Unit.CHARACTERS);
  }

  private static List<Document> read(Path file) throws NoticeException {
    return new SourceReader(Limits.ofHeap())
        .read(List.of(file), ReadOptions.AUTOMATIC, ReadingListener.NONE).documents().stream()
            .map(SourceDocument::document)
            .toList();
  }

  private static Corpus build(List<Document> documents, Unit unit) throws NoticeException {
    return CorpusBuilder.build(
        documents, CorpusRecipe.CHARACTERS.withUnit(unit), ProgressListener.NONE);
  }

  private static void print(String what, Callable<?> work) throws Exception {
    System.out.printf("%-24s %7.3f s%n", what, seconds(work));
  }

  private static double seconds(Callable<?> work) throws Exception {
    long start = System.nanoTime();
    work.call();
    return (System.nanoTime() - start) * 1e-9;
  }
}
