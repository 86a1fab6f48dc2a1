package gatescope.text.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.i18n.NoticeException;
import gatescope.text.source.encoding.Evidence;
import gatescope.text.source.encoding.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a drop holds, what can be read is read, the rest has its reason, and nothing happens.
 */
class HostileSourcesTest {
  private static final String GOOD = "The cat sat on the mat.\n";

  @TempDir Path folder;

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private Path good(String name) throws IOException {
    return file(name, Sources.utf8(GOOD + name));
  }

  private Reading readFolder() throws NoticeException {
    return Sources.read(folder);
  }

  @Test
  void theGoodAreReadAndTheBadAreNamed() throws IOException, NoticeException {
    good("chapter 10.txt");
    good("chapter 9.txt");
    good("Ünïcödé 文 \uD83D\uDE00.txt");
    file("photo.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0});
    good(".hidden");
    Reading read = readFolder();
    assertEquals(
        List.of("chapter 9.txt", "chapter 10.txt", "Ünïcödé 文 \uD83D\uDE00.txt"),
        Sources.names(read));
    assertEquals(List.of("foreign_PICTURE"), Sources.keys(read));
    assertEquals(List.of("photo.txt", "PNG"), read.leftOut().get(0).reason().arguments());
  }

  @TestFactory
  Stream<DynamicTest> everyOtherKindIsNamed() {
    Map<String, byte[]> kinds = new LinkedHashMap<>();
    kinds.put("foreign_PDF", Sources.utf8("%PDF-1.7\nbinary"));
    kinds.put("foreign_PICTURE", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0});
    kinds.put("foreign_SOUND", Sources.utf8("ID3 and so on"));
    kinds.put("foreign_OFFICE", Sources.utf8("{\\rtf1 words}"));
    kinds.put("foreign_ARCHIVE", new byte[] {0x1F, (byte) 0x8B, 8, 0});
    kinds.put("foreign_PROGRAM", new byte[] {0x7F, 'E', 'L', 'F', 2});
    kinds.put("foreign_DATA", Sources.utf8("SQLite format 3\0"));
    kinds.put("textZeros", new byte[100_000]);
    kinds.put("textEmpty", new byte[0]);
    kinds.put("textBlank", Sources.utf8(" \n\t\n"));
    kinds.put("zipBroken", new byte[] {'P', 'K', 3, 4, 1, 2, 3});
    return kinds.entrySet().stream()
        .map(
            kind ->
                DynamicTest.dynamicTest(
                    kind.getKey(),
                    () ->
                        assertEquals(
                            List.of(kind.getKey()),
                            Sources.keys(Sources.read(file("x.txt", kind.getValue()))))));
  }

  @Test
  void wordProcessorFilesAreNamed() throws IOException, NoticeException {
    Path word =
        Sources.zip(
            folder.resolve("letter.docx"),
            Map.of("[Content_Types].xml", new byte[1], "word/document.xml", new byte[1]));
    Reading read = Sources.read(word);
    assertEquals(List.of("foreign_OFFICE"), Sources.keys(read));
    assertEquals("DOCX", read.leftOut().get(0).reason().arguments().get(1));
  }

  @Test
  void noiseIsNoText() throws IOException, NoticeException {
    SplittableRandom random = new SplittableRandom(7);
    for (int k = 0; k < 50; k++) {
      byte[] noise = new byte[3000];
      random.nextBytes(noise);
      assertTrue(Sources.read(file("noise", noise)).documents().isEmpty(), "round " + k);
    }
  }

  @Test
  void namesInAnArchiveAreOnlyNames() throws IOException, NoticeException {
    Path inner = Files.createDirectory(folder.resolve("in"));
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (String name :
        List.of("../../up.txt", "/etc/absolute.txt", "C:\\win.txt", "a/./b/../c.txt")) {
      entries.put(name, Sources.utf8(GOOD + name));
    }
    Path zip = Sources.zip(inner.resolve("evil.zip"), entries);
    List<Path> before = everything();
    Reading read = Sources.read(zip);
    assertEquals(
        List.of("absolute.txt", "c.txt", "up.txt", "win.txt"),
        Sources.names(read).stream().sorted().toList());
    assertEquals(List.of(), read.leftOut());
    assertEquals(before, everything(), "something was written");
    for (SourceDocument document : read.documents()) {
      SourceDocument again =
          Sources.READER.read(document.source(), document.options(), ReadingListener.NONE);
      assertEquals(document.document(), again.document());
    }
  }

  private List<Path> everything() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void namesOfOldArchivesAreDecoded() throws IOException, NoticeException {
    Map<String, byte[]> entries = Map.of("我们的故事/第一个人说的话.txt", Sources.utf8(GOOD));
    Path zip = Sources.zip(folder.resolve("old.zip"), entries, Charset.forName("GBK"));
    assertEquals(List.of("第一个人说的话.txt"), Sources.names(Sources.read(zip)));
  }

  @Test
  void aZipBombDoesNotBurst() throws IOException, NoticeException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("1 good.txt", Sources.utf8(GOOD));
    entries.put("2 bomb.txt", new byte[40 << 20]);
    entries.put("3 never.txt", Sources.utf8(GOOD));
    Reading read = Sources.read(Sources.zip(folder.resolve("bomb.zip"), entries));
    assertEquals(List.of("1 good.txt"), Sources.names(read));
    assertEquals(List.of("zipBomb"), Sources.keys(read));
  }

  @Test
  void whatDoesNotFitIsLeftInTheArchive() throws IOException, NoticeException {
    byte[] noise = new byte[300_000];
    new SplittableRandom(3).nextBytes(noise);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("1 large.txt", noise);
    entries.put("2 good.txt", Sources.utf8(GOOD));
    Path zip = Sources.zip(folder.resolve("large.zip"), entries);
    Reading read =
        new SourceReader(new Limits(100_000, 10))
            .read(List.of(zip), ReadOptions.AUTOMATIC, ReadingListener.NONE);
    assertEquals(List.of("2 good.txt"), Sources.names(read));
    assertEquals(List.of("zipLarge"), Sources.keys(read));
  }

  @Test
  void archivesInArchivesAreRefused() throws IOException, NoticeException {
    Path inner = Sources.zip(folder.resolve("inner.zip"), Map.of("a.txt", Sources.utf8(GOOD)));
    Path outer =
        Sources.zip(
            folder.resolve("outer.zip"),
            Map.of("inner.zip", Files.readAllBytes(inner), "b.txt", Sources.utf8(GOOD)));
    Reading read = Sources.read(outer);
    assertEquals(List.of("b.txt"), Sources.names(read));
    assertEquals(List.of("zipNested"), Sources.keys(read));
    assertEquals(
        List.of("zipEmpty"),
        Sources.keys(Sources.read(Sources.zip(folder.resolve("none.zip"), Map.of()))));
  }

  /** Any broken archive gives documents or reasons, never another failure. */
  @Test
  void damagedArchivesHaveTheirReason() throws IOException, NoticeException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int k = 0; k < 5; k++) {
      entries.put("text " + k, Sources.utf8(GOOD.repeat(50)));
    }
    byte[] whole = Files.readAllBytes(Sources.zip(folder.resolve("whole.zip"), entries));
    SplittableRandom random = new SplittableRandom(11);
    for (int round = 0; round < 300; round++) {
      byte[] damaged =
          Arrays.copyOf(whole, round % 3 == 0 ? random.nextInt(whole.length) : whole.length);
      for (int k = 0; k < 1 + random.nextInt(8) && damaged.length > 4; k++) {
        damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
      }
      Reading read = Sources.read(file("damaged.zip", damaged));
      assertFalse(read.documents().isEmpty() && read.leftOut().isEmpty(), "round " + round);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void loopsOfLinksEnd() throws IOException, NoticeException {
    Path deep = Files.createDirectories(folder.resolve("a/b"));
    Files.write(deep.resolve("text.txt"), Sources.utf8(GOOD));
    Files.createSymbolicLink(deep.resolve("up"), folder);
    Files.createSymbolicLink(folder.resolve("twin"), folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("self"), Path.of("self"));
    Reading read = readFolder();
    assertEquals(List.of("text.txt"), Sources.names(read));
    assertEquals(List.of("textUnreadable"), Sources.keys(read), "a link to itself");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatIsNoFileIsNotWaitedFor() throws IOException, InterruptedException, NoticeException {
    Path pipe = folder.resolve("pipe.txt");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    good("good.txt");
    Reading read =
        assertTimeoutPreemptively(
            Duration.ofMinutes(1), () -> Sources.read(folder, Path.of("/dev/zero")));
    assertEquals(List.of("good.txt"), Sources.names(read));
    assertEquals(List.of("textNotAFile", "textNotAFile"), Sources.keys(read));
  }

  @Test
  void tooManyFilesAreRefused() throws IOException, NoticeException {
    for (int k = 0; k < 30; k++) {
      good("poem " + k + ".txt");
    }
    assertEquals(30, readFolder().documents().size());
    SourceReader small = new SourceReader(new Limits(1 << 20, 20));
    NoticeException many =
        assertThrows(
            NoticeException.class,
            () -> small.read(List.of(folder), ReadOptions.AUTOMATIC, ReadingListener.NONE));
    assertEquals("filesTooMany", many.notice().key());
  }

  @Test
  void whatIsTooLargeOffersItsFirstPart() throws IOException, NoticeException {
    Path large = file("large.txt", Sources.utf8(GOOD.repeat(100_000)));
    SourceReader small = new SourceReader(new Limits(1 << 20, 20));
    Reading refused = small.read(List.of(large), ReadOptions.AUTOMATIC, ReadingListener.NONE);
    assertEquals(List.of("textTooLarge"), Sources.keys(refused));
    assertEquals(large, refused.leftOut().get(0).part());
    SourceDocument part =
        Sources.only(
            small.read(
                List.of(large), ReadOptions.AUTOMATIC.withFirstPart(true), ReadingListener.NONE));
    assertEquals(GOOD.repeat((1 << 20) / GOOD.length()), part.document().text());
    assertEquals("textFirstPart", part.findings().remarks().get(0).key());
  }

  @Test
  void manyTextsShareTheRoom() throws IOException, NoticeException {
    for (int k = 0; k < 5; k++) {
      file("text " + k + ".txt", Sources.utf8(GOOD.repeat(2000)));
    }
    Reading read =
        new SourceReader(new Limits(GOOD.length() * 7000L, 20))
            .read(List.of(folder), ReadOptions.AUTOMATIC, ReadingListener.NONE);
    assertEquals(3, read.documents().size());
    assertEquals(List.of("textNoRoom", "textNoRoom"), Sources.keys(read));
  }

  /** A file that another program writes to: every look at it finds another length. */
  private record Changing(List<byte[]> states, int[] looks) implements Source {
    @Override
    public String name() {
      return "log.txt";
    }

    @Override
    public String location() {
      return "log.txt";
    }

    @Override
    public long size() {
      return states.get(Math.min(looks[0]++, states.size() - 1)).length;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(states.get(Math.min(looks[0]++, states.size() - 1)));
    }
  }

  @Test
  void aFileThatIsWrittenIsReadAsItStands() throws NoticeException {
    List<byte[]> growing = new ArrayList<>();
    for (int k = 1; k < 12; k++) {
      growing.add(Sources.utf8(GOOD.repeat(k) + "月"));
    }
    List<byte[]> shrinking = new ArrayList<>(growing);
    Collections.reverse(shrinking);
    for (List<byte[]> states : List.of(growing, shrinking)) {
      SourceDocument read =
          Sources.READER.read(
              new Changing(states, new int[1]), ReadOptions.AUTOMATIC, ReadingListener.NONE);
      assertTrue(read.document().text().startsWith(GOOD));
      assertEquals("textChanging", read.findings().remarks().get(0).key());
    }
  }

  @Test
  void aLargePageOnOneLineIsRead() throws IOException, NoticeException {
    StringBuilder page = new StringBuilder("<!doctype html><body>");
    while (page.length() < 5 << 20) {
      page.append("<p>A <b>word</b> and a sentence of some length, as pages have them.</p>");
    }
    String words = Sources.text(file("page.html", Sources.utf8(page.toString())));
    assertTrue(words.startsWith("A word and a sentence"));
    assertTrue(words.length() > 4 << 20);
  }

  @Test
  void aPageOfNothingButTagsIsRefused() throws IOException, NoticeException {
    long tags = Runtime.getRuntime().maxMemory() / 200;
    byte[] page = new byte[(int) Math.min(60 << 20, tags)];
    Arrays.fill(page, (byte) '<');
    Reading read = Sources.read(file("tags.html", page));
    assertEquals(List.of("htmlTooMany"), Sources.keys(read));
  }

  @Test
  void readingCanBeEnded() throws IOException {
    for (int k = 0; k < 10; k++) {
      good("text " + k + ".txt");
    }
    assertThrows(
        CancellationException.class,
        () ->
            Sources.READER.read(
                List.of(folder),
                ReadOptions.AUTOMATIC,
                (read, total) -> {
                  assertTrue(read <= total);
                  if (read > 60) {
                    throw new CancellationException();
                  }
                }));
  }

  @Test
  void theUserHasTheLastWordOnTheEncoding() throws IOException, NoticeException {
    String text = "春眠不觉晓，处处闻啼鸟。\n".repeat(10);
    Path file = file("poem.txt", text.getBytes(Charset.forName("GB18030")));
    SourceDocument read = Sources.only(Sources.read(file));
    assertEquals("GB18030", read.findings().encoding().name());
    SourceDocument wrong =
        Sources.READER.read(
            read.source(),
            read.options().withCharset(StandardCharsets.UTF_8),
            ReadingListener.NONE);
    assertEquals(Evidence.CHOSEN, wrong.findings().encoding().evidence());
    assertTrue(wrong.findings().undecodable().bytes() > 100);
    assertEquals(new Place(0, 1), wrong.findings().undecodable().first().get(0));
    assertTrue(SourceReader.preview(read.source(), StandardCharsets.UTF_8).contains("\uFFFD"));
    assertEquals(text, SourceReader.preview(read.source(), Charset.forName("GB18030")));
  }

  /** The preview begins where there is something to see. */
  @Test
  void thePreviewShowsTheFirstForeignLine() throws IOException, NoticeException {
    String text = GOOD.repeat(1000) + "naïve café\n" + GOOD.repeat(1000);
    Path file = file("late.txt", text.getBytes(StandardCharsets.ISO_8859_1));
    SourceDocument read = Sources.only(Sources.read(file));
    assertEquals(text, read.document().text());
    String preview = SourceReader.preview(read.source(), StandardCharsets.ISO_8859_1);
    assertTrue(preview.startsWith("naïve café\n"), preview.substring(0, 40));
    assertEquals(Preview.CHARACTERS, preview.length());
  }

  @Test
  void damagedUtf8IsStillUtf8() throws IOException, NoticeException {
    byte[] bytes = Sources.utf8("床前明月光，疑是地上霜。\n".repeat(50));
    SourceDocument read =
        Sources.only(Sources.read(file("cut.txt", Arrays.copyOf(bytes, bytes.length - 2))));
    assertEquals("UTF-8", read.findings().encoding().name());
    assertEquals(2, read.findings().undecodable().bytes());
    assertTrue(read.document().text().endsWith("霜\uFFFD"));
  }
}
