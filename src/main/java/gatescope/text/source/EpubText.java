package gatescope.text.source;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.text.source.encoding.StreamDecoder.Decoded;
import gatescope.text.source.encoding.Undecodable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The chapters of an electronic book, in reading order, without its table of contents.
 * https://www.w3.org/TR/epub-33/: META-INF/container.xml names the package file, whose manifest
 * lists the parts and whose spine orders them.
 */
final class EpubText {
  private static final String CONTAINER = "META-INF/container.xml";
  private static final String ENCRYPTION = "META-INF/encryption.xml";
  private static final String BETWEEN_CHAPTERS = "\n\n";

  private final String name;
  private final Archive archive;
  private final List<String> chapters = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private long room;
  private long undecodable;

  private EpubText(String name, Archive archive, long room) {
    this.name = name;
    this.archive = archive;
    this.room = room;
  }

  /**
   * The words of a book.
   *
   * @param undecodable bytes of all its parts
   * @param remarks parts that are missing
   */
  record Book(String text, Undecodable undecodable, List<Notice> remarks) {}

  /**
   * @param room bytes that the parts may have together
   * @throws NoticeException if no text can be found
   */
  static Book of(String name, Archive archive, long room) throws NoticeException {
    EpubText book = new EpubText(name, archive, room);
    book.readSpine();
    if (book.chapters.isEmpty()) {
      throw new NoticeException(Notice.of("epubNoText", name));
    }
    return new Book(
        String.join(BETWEEN_CHAPTERS, book.chapters) + "\n",
        new Undecodable(book.undecodable, List.of()),
        book.remarks());
  }

  private List<Notice> remarks() {
    return missing.isEmpty()
        ? List.of()
        : List.of(Notice.of("epubMissing", name, missing.size(), String.join(", ", missing)));
  }

  /** Whether an archive is meant to be a book. */
  static boolean isBook(Archive archive) {
    return archive.has(CONTAINER) || archive.names().stream().anyMatch(n -> n.endsWith(".opf"));
  }

  private void readSpine() throws NoticeException {
    checkProtection();
    String packageFile = packageFile();
    Document book = xml(packageFile);
    Map<String, Element> manifest = new HashMap<>();
    book.select("*|item").forEach(item -> manifest.put(item.attr("id"), item));
    for (Element reference : book.select("*|itemref")) {
      Element item = manifest.get(reference.attr("idref"));
      if (item == null) {
        missing.add(reference.attr("idref"));
      } else if (!item.attr("properties").contains("nav")) {
        addChapter(resolve(packageFile, item.attr("href")));
      }
    }
  }

  /** Fonts may be scrambled, words may not. */
  private void checkProtection() throws NoticeException {
    if (archive.has(ENCRYPTION)) {
      for (Element reference : xml(ENCRYPTION).select("*|CipherReference")) {
        if (reference.attr("URI").matches(".*\\.x?html?")) {
          throw new NoticeException(Notice.of("epubProtected", name));
        }
      }
    }
  }

  private String packageFile() throws NoticeException {
    if (!archive.has(CONTAINER)) {
      throw new NoticeException(Notice.of("epubNoContainer", name, CONTAINER));
    }
    Element root = xml(CONTAINER).selectFirst("*|rootfile");
    String path = root == null ? "" : root.attr("full-path");
    if (!archive.has(path)) {
      throw new NoticeException(Notice.of("epubNoContainer", name, path.isEmpty() ? "OPF" : path));
    }
    return path;
  }

  private void addChapter(String path) throws NoticeException {
    if (!archive.has(path)) {
      missing.add(path);
      return;
    }
    String words = HtmlText.of(name, read(path));
    if (!words.isBlank()) {
      chapters.add(words);
    }
  }

  private Document xml(String path) throws NoticeException {
    return Jsoup.parse(read(path), "", Parser.xmlParser());
  }

  private String read(String path) throws NoticeException {
    byte[] bytes = archive.read(path, room);
    room -= bytes.length;
    if (bytes.length == 0) {
      return "";
    }
    try {
      LoadedSource part = new LoadedSource(name, bytes);
      Decoded decoded = new SourceDecoder(part, bytes.length, read -> {}).decode(null).decoded();
      undecodable += decoded.undecodable().bytes();
      return decoded.text();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
  }

  /**
   * A reference relative to a file of the archive, as a name in it; it never leaves the archive.
   */
  private static String resolve(String from, String reference) {
    Deque<String> parts = new ArrayDeque<>(List.of(from.split("/")));
    parts.removeLast();
    for (String part : unescaped(reference.split("#", 2)[0]).split("/")) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  private static String unescaped(String reference) {
    try {
      return URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return reference; // a percent sign that escapes nothing
    }
  }
}
