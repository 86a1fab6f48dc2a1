package gatescope.text.source;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.text.Document;
import gatescope.text.source.encoding.Encoding;
import gatescope.text.source.encoding.Undecodable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The door to reading: from what was dropped, chosen or pasted to decoded documents. Reading blocks
 * and belongs on a worker thread; it ends early when its listener throws.
 */
public final class SourceReader {
  private final Limits limits;

  public SourceReader(Limits limits) {
    this.limits = limits;
  }

  /**
   * Reads files, and the files in folders and zip archives, in natural order. What cannot be read
   * is left out with its reason; the rest is there.
   *
   * @param options for every file; {@code firstPart} reads the beginning of what is too large
   * @throws NoticeException if there are too many files to try
   */
  public Reading read(List<Path> dropped, ReadOptions options, ReadingListener listener)
      throws NoticeException {
    FileFinder.Found found = FileFinder.find(dropped, limits.files(), listener);
    return new ReadingRun(limits, options, listener).read(found);
  }

  /** Why a file will not be read, as far as its name tells; empty if it may well be. */
  public static Optional<Notice> refusal(Path file) {
    String name = FileSource.name(file);
    return Files.isDirectory(file)
        ? Optional.empty()
        : ForeignFile.named(name).map(foreign -> Notice.of(foreign.key(), name, foreign.name()));
  }

  /**
   * Reads one text again.
   *
   * @throws NoticeException if it cannot be read so
   */
  public SourceDocument read(Source source, ReadOptions options, ReadingListener listener)
      throws NoticeException {
    if (source instanceof PastedSource pasted) {
      return pasted(pasted.name(), pasted.text());
    }
    try {
      long size = source.size();
      DocumentReader reader =
          new DocumentReader(
              source, options, limits.bytes(), read -> listener.read(read, Math.max(read, size)));
      return Archive.isArchive(source) ? readBook(source, reader) : reader.read(source);
    } catch (IOException e) {
      throw new NoticeException(IoNotices.of(source.name(), e), e);
    }
  }

  private SourceDocument readBook(Source source, DocumentReader reader)
      throws IOException, NoticeException {
    try (var in = source.open();
        Archive book = Archive.of(source.name(), in.readAllBytes())) {
      return reader.readBook(book);
    }
  }

  /**
   * A text that came from another program as characters.
   *
   * @throws NoticeException if there is nothing in it
   */
  public static SourceDocument pasted(String name, String text) throws NoticeException {
    if (text.isBlank()) {
      throw new NoticeException(Notice.of("pasteEmpty"));
    }
    return new SourceDocument(
        new PastedSource(name, text),
        ReadOptions.AUTOMATIC,
        new Findings(SourceFormat.TEXT, Encoding.OF_CHARACTERS, Undecodable.NONE, null, List.of()),
        new Document(name, text));
  }

  /**
   * The beginning of a text as an encoding shows it, at most {@link Preview#CHARACTERS} characters;
   * what fits no character is U+FFFD.
   *
   * @throws NoticeException if the source cannot be opened any more
   */
  public static String preview(Source source, Charset charset) throws NoticeException {
    try {
      return Preview.of(source, charset);
    } catch (IOException e) {
      throw new NoticeException(IoNotices.of(source.name(), e), e);
    }
  }
}
