package gatescope.text.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.i18n.NoticeException;
import gatescope.text.source.encoding.Evidence;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words come out of every format, and nothing else. */
class FormatTest {
  @TempDir Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.write(folder.resolve(name), Sources.utf8(content));
  }

  private String text(String name, String content) throws IOException, NoticeException {
    return Sources.text(file(name, content));
  }

  @ParameterizedTest
  @CsvSource({"notes.md", "Main.java", "page.jsx", "tune.abc", "README", "data.json", "a.b.log"})
  void whatIsTextStaysAsItIs(String name) throws IOException, NoticeException {
    String content = "# Title\n\n<b>if</b> (a --> b) {\n\treturn \"x, y\";\r\n}\n";
    assertEquals(content, text(name, content));
  }

  @Test
  void pagesAreReadAsTheirReaderSeesThem() throws IOException, NoticeException {
    String page =
        """
        <!DOCTYPE html><html><head><title>No</title><style>p{}</style></head>
        <body><nav>Home | About</nav><h1>The   fox</h1>
        <p>It &amp; the <b>cra</b>ne<br>met.<script>no()</script></p>
        <ul><li>one</li><li>two</li></ul><table><tr><td>a</td><td>b</td></tr></table>
        <pre>  kept
          so</pre><p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字</p></body></html>
        """;
    String words = "The fox\n\nIt & the crane\nmet.\n\none\ntwo\n\na\tb\n\n  kept\n  so\n\n漢字\n";
    assertEquals(words, text("a.html", page));
    assertEquals(words, text("saved.txt", page));
  }

  @Test
  void aPageNamesItsEncoding() throws IOException, NoticeException {
    String page = "<html><meta charset=gb2312><p>一二三丁七万丈</p></html>";
    Path file = Files.write(folder.resolve("a.htm"), page.getBytes(Charset.forName("GBK")));
    SourceDocument read = Sources.only(Sources.read(file));
    assertEquals(Evidence.DECLARED, read.findings().encoding().evidence());
    assertEquals("一二三丁七万丈\n", read.document().text());
  }

  @Test
  void subtitlesLoseTheirTimes() throws IOException, NoticeException {
    String said = "Hello there.\nWho is it?\n- Me & you!\n";
    assertEquals(
        said,
        text(
            "film.srt",
            "1\n00:00:01,000 --> 00:00:02,500\n<i>Hello</i> there.\n\n2\n00:00:03,000 -->"
                + " 00:00:04,000\n{\\an8}Who is it?\n- Me & you!\n"));
    assertEquals(
        said,
        text(
            "film.vtt",
            "WEBVTT\n\nNOTE not this\n\nSTYLE\n::cue {}\n\nintro\n00:01.000 --> 00:02.000"
                + " align:start\n<v Ann>Hello there.\n\n00:03.000 --> 00:04.000\nWho is it?\n- Me"
                + " &amp; you!\n"));
    assertEquals(
        said,
        text(
            "film.ass",
            "[Script Info]\nTitle: x\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL,"
                + " MarginR, MarginV, Effect, Text\nComment: 0,0,0,a,,0,0,0,,no\nDialogue:"
                + " 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\i1}Hello{\\i0} there.\nDialogue:"
                + " 0,0:00:02.00,0:00:03.00,Default,,0,0,0,,{\\p1}m 0 0 l 1 1\nDialogue:"
                + " 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,Who is it?\\N- Me & you!\n"));
  }

  @Test
  void aColumnOfATableIsTheText() throws IOException, NoticeException {
    String table =
        "id,text,who\n1,\"It rained, and\nrained.\",Ann\n2,\"She said \"\"no\"\" twice.\",Bob\n";
    SourceDocument read = Sources.only(Sources.read(file("a.csv", table)));
    assertEquals("It rained, and\nrained.\nShe said \"no\" twice.\n", read.document().text());
    assertEquals(new Column(List.of("id", "text", "who"), 1), read.findings().column());
    SourceDocument again =
        Sources.READER.read(read.source(), read.options().withColumn(2), ReadingListener.NONE);
    assertEquals("Ann\nBob\n", again.document().text());
    NoticeException missing =
        assertThrows(
            NoticeException.class,
            () ->
                Sources.READER.read(
                    read.source(), read.options().withColumn(3), ReadingListener.NONE));
    assertEquals("tableColumn", missing.notice().key());
  }

  @ParameterizedTest
  @CsvSource({"a.tsv,'\t'", "b.csv,;", "c.csv,|"})
  void otherDelimitersAreFound(String name, char delimiter) throws IOException, NoticeException {
    String row = "7" + delimiter + "a line, with words" + delimiter + "x\n";
    SourceDocument read = Sources.only(Sources.read(file(name, row.repeat(3))));
    assertEquals("a line, with words\n".repeat(3), read.document().text());
    assertEquals(List.of("1", "2", "3"), read.findings().column().names(), "no header");
  }

  @Test
  void anOpenQuoteIsSaid() throws IOException, NoticeException {
    Path file = file("a.csv", "a,b\n1,\"never closed\n2,x\n");
    assertEquals(List.of("tableQuote"), Sources.keys(Sources.read(file)));
    String plain =
        Sources.READER
            .read(
                List.of(file),
                ReadOptions.AUTOMATIC.withFormat(SourceFormat.TEXT),
                ReadingListener.NONE)
            .documents()
            .get(0)
            .document()
            .text();
    assertTrue(plain.startsWith("a,b\n"));
  }

  private static final String CONTAINER =
      "<?xml version='1.0'?><container><rootfiles><rootfile full-path='OEBPS/book.opf'/></rootfiles>"
          + "</container>";

  private static final String PACKAGE =
      "<?xml version='1.0'?><package><manifest><item id='n' href='nav.xhtml' properties='nav'/>"
          + "<item id='b' href='text/two%20b.xhtml'/><item id='a' href='../one.xhtml'/></manifest>"
          + "<spine><itemref idref='n'/><itemref idref='a'/><itemref idref='b'/></spine></package>";

  private static Map<String, byte[]> book() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", Sources.utf8("application/epub+zip"));
    parts.put("META-INF/container.xml", Sources.utf8(CONTAINER));
    parts.put("OEBPS/book.opf", Sources.utf8(PACKAGE));
    parts.put("OEBPS/nav.xhtml", chapter("Contents"));
    parts.put("OEBPS/text/two b.xhtml", chapter("Second."));
    parts.put("one.xhtml", chapter("First &#8212; 一."));
    return parts;
  }

  private static byte[] chapter(String words) {
    return Sources.utf8(
        "<?xml version='1.0' encoding='UTF-8'?><html xmlns='http://www.w3.org/1999/xhtml'><head>"
            + "<title/></head><body><p>"
            + words
            + "</p></body></html>");
  }

  @Test
  void booksAreReadInOrder() throws IOException, NoticeException {
    Path file = Sources.zip(folder.resolve("book.epub"), book());
    SourceDocument read = Sources.only(Sources.read(file));
    assertEquals("First — 一.\n\nSecond.\n", read.document().text());
    assertEquals(SourceFormat.EPUB, read.findings().format());
    SourceDocument again =
        Sources.READER.read(read.source(), ReadOptions.AUTOMATIC, ReadingListener.NONE);
    assertEquals(read.document(), again.document());
    Path shelf =
        Sources.zip(folder.resolve("shelf.zip"), Map.of("book.epub", Files.readAllBytes(file)));
    assertEquals(read.document(), Sources.only(Sources.read(shelf)).document());
  }

  @ParameterizedTest
  @CsvSource({
    "META-INF/container.xml, epubNoContainer",
    "OEBPS/book.opf, epubNoContainer",
  })
  void aBookWithoutItsFrameIsRefused(String missing, String key)
      throws IOException, NoticeException {
    Map<String, byte[]> parts = book();
    parts.put("other.opf", Sources.utf8("x"));
    parts.remove(missing);
    Path file = Sources.zip(folder.resolve("book.epub"), parts);
    assertEquals(List.of(key), Sources.keys(Sources.read(file)));
  }

  @Test
  void aBookWithoutAChapterIsOpenAndSaysSo() throws IOException, NoticeException {
    Map<String, byte[]> parts = book();
    parts.remove("one.xhtml");
    SourceDocument read =
        Sources.only(Sources.read(Sources.zip(folder.resolve("book.epub"), parts)));
    assertEquals("Second.\n", read.document().text());
    assertEquals("epubMissing", read.findings().remarks().get(0).key());
    assertEquals("one.xhtml", read.findings().remarks().get(0).arguments().get(2));
    parts.remove("OEBPS/text/two b.xhtml");
    assertEquals(
        List.of("epubNoText"),
        Sources.keys(Sources.read(Sources.zip(folder.resolve("book.epub"), parts))));
  }

  @Test
  void aProtectedBookIsRefused() throws IOException, NoticeException {
    Map<String, byte[]> parts = book();
    parts.put(
        "META-INF/encryption.xml",
        Sources.utf8("<e><enc:CipherReference URI='OEBPS/text/two b.xhtml'/></e>"));
    Path file = Sources.zip(folder.resolve("book.epub"), parts);
    assertEquals(List.of("epubProtected"), Sources.keys(Sources.read(file)));
  }
}
