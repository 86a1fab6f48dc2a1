package gatescope.text.source.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.i18n.NoticeException;
import gatescope.text.Corpus;
import gatescope.text.CorpusBuilder;
import gatescope.text.CorpusRecipe;
import gatescope.text.ProgressListener;
import gatescope.text.Tokens;
import gatescope.text.source.Limits;
import gatescope.text.source.ReadOptions;
import gatescope.text.source.Reading;
import gatescope.text.source.ReadingListener;
import gatescope.text.source.SourceDocument;
import gatescope.text.source.SourceReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The same text arrives whatever its encoding is. */
class EncodingTest {
  private static final String SIMPLIFIED =
      "村口有一棵老槐树，夏天的时候，孩子们都喜欢在树下听故事。爷爷说，从前这里没有路，人走得多了，也就有了路。\n"
          + "他问我：“你长大以后想做什么？”我想了很久，回答说：“我要去看海。”\n";

  private static final String VERSE = "青松近人家，寒鸦绕篱笆。\n渔翁吹短笛，虫声隔窗纱。\n小径通幽谷，残阳照晚霞。\n孤舟横野渡，细雨湿桃花。\n";

  private static final String TRADITIONAL =
      "村口有一棵老槐樹，夏天的時候，孩子們都喜歡在樹下聽故事。爺爺說，從前這裡沒有路，人走得多了，也就有了路。\n"
          + "他問我：「你長大以後想做什麼？」我想了很久，回答說：「我要去看海。」\n";

  private static final String JAPANESE =
      "むかしむかし、ある村に一人のおじいさんが住んでいました。毎日山へ行って、木を切っていました。\n" + "ある日、コンピュータの本を読んで、新しいことを学びました。\n";

  private static final String KOREAN =
      "옛날 어느 마을에 할아버지가 살고 있었습니다. 매일 산에 가서 나무를 베었습니다.\n" + "어느 날 그는 책을 읽고 새로운 것을 배웠습니다.\n";

  private static final String RUSSIAN =
      "Жил-был в одной деревне старик. Каждый день он ходил в лес и рубил дрова. Однажды он нашёл книгу"
          + " и узнал из неё много нового.\n";

  private static final String GREEK =
      "Μια φορά κι έναν καιρό ζούσε σε ένα χωριό ένας γέρος. Κάθε μέρα πήγαινε στο δάσος και έκοβε ξύλα.\n";

  private static final String FRENCH =
      "Il était une fois un vieil homme qui habitait près d’une forêt. Chaque matin, à l’aube, il"
          + " s’en allait couper du bois, même en été ; un jour il trouva là-bas un livre déchiré.\n";

  private static final String POLISH =
      "Dawno, dawno temu żył w małej wiosce stary człowiek. Każdego dnia chodził do lasu, żeby rąbać"
          + " drzewo. Pewnego dnia znalazł coś: książkę i dowiedział się z niej wielu nowych rzeczy.\n";

  private static final String HEBREW =
      "לפני שנים רבות חי בכפר קטן איש זקן. בכל יום הוא הלך ליער לחטוב עצים. יום אחד הוא מצא ספר ולמד ממנו דברים חדשים.\n";

  private static final String ARABIC =
      "كان يا ما كان في قديم الزمان رجل عجوز يعيش في قرية صغيرة. كان يذهب كل يوم إلى الغابة ليقطع الخشب.\n";

  private static final Map<String, List<String>> TEXTS =
      Map.ofEntries(
          Map.entry(SIMPLIFIED, List.of("GB18030", "GBK", "EUC-CN")),
          Map.entry(VERSE, List.of("GB18030")),
          Map.entry(TRADITIONAL, List.of("Big5", "GB18030", "Big5-HKSCS")),
          Map.entry(JAPANESE, List.of("Shift_JIS", "EUC-JP", "ISO-2022-JP", "windows-31j")),
          Map.entry(KOREAN, List.of("EUC-KR", "x-windows-949")),
          Map.entry(RUSSIAN, List.of("windows-1251", "KOI8-R", "ISO-8859-5")),
          Map.entry(GREEK, List.of("windows-1253", "ISO-8859-7")),
          Map.entry(FRENCH, List.of("windows-1252")),
          Map.entry(POLISH, List.of("windows-1250", "ISO-8859-2")),
          Map.entry(HEBREW, List.of("windows-1255")),
          Map.entry(ARABIC, List.of("windows-1256", "ISO-8859-6")));

  private static final List<String> UNICODE =
      List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> eachIsFound() {
    return TEXTS.entrySet().stream()
        .flatMap(
            entry ->
                Stream.concat(UNICODE.stream(), entry.getValue().stream())
                    .flatMap(charset -> tests(entry.getKey(), charset)));
  }

  private Stream<DynamicTest> tests(String text, String charset) {
    return Stream.of(1, 20)
        .map(
            times ->
                DynamicTest.dynamicTest(
                    text.substring(0, 6) + " " + charset + " ×" + times,
                    () -> assertArrives(text.repeat(times), charset)));
  }

  private void assertArrives(String text, String charset) throws IOException, NoticeException {
    Path file = Files.write(folder.resolve("text.txt"), text.getBytes(Charset.forName(charset)));
    SourceDocument read = read(file);
    assertEquals(
        text, read.document().text(), () -> charset + " read as " + read.findings().encoding());
    assertTrue(read.findings().undecodable().isNone());
  }

  private static SourceDocument read(Path file) throws NoticeException {
    Reading reading =
        new SourceReader(new Limits(100_000_000, 100))
            .read(List.of(file), ReadOptions.AUTOMATIC, ReadingListener.NONE);
    assertEquals(List.of(), reading.leftOut());
    return reading.documents().get(0);
  }

  /** Whatever a text is saved as, the network learns from the same numbers. */
  @Test
  void eightEncodingsGiveOneCorpus() throws IOException, NoticeException {
    String text = SIMPLIFIED.repeat(5);
    Tokens first = corpus(text, "UTF-8").tokens();
    for (String charset :
        List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030", "GBK")) {
      Tokens tokens = corpus(text, charset).tokens();
      assertEquals(first.size(), tokens.size(), charset);
      for (int k = 0; k < first.size(); k++) {
        assertEquals(first.get(k), tokens.get(k), charset);
      }
    }
  }

  private Corpus corpus(String text, String charset) throws IOException, NoticeException {
    Path file = Files.write(folder.resolve("text.txt"), text.getBytes(Charset.forName(charset)));
    return CorpusBuilder.build(
        List.of(read(file).document()), CorpusRecipe.CHARACTERS, ProgressListener.NONE);
  }
}
