package gatescope.text.source;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.text.Document;
import gatescope.text.source.encoding.Encoding;
import gatescope.text.source.encoding.StreamDecoder.Decoded;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Makes one document of one source that is no archive of others. */
final class DocumentReader {
  private final Source source;
  private final ReadOptions options;
  private final long room;
  private final LongConsumer progress;

  /**
   * @param source what the document comes from and is read from again
   * @param room bytes that it may have
   * @param progress hears the bytes read so far, and may end the work by throwing
   */
  DocumentReader(Source source, ReadOptions options, long room, LongConsumer progress) {
    this.source = source;
    this.options = options;
    this.room = room;
    this.progress = progress;
  }

  /**
   * @param bytes the source itself, or what was unpacked of it
   * @throws NoticeException if there is no text in it
   */
  SourceDocument read(Source bytes) throws IOException, NoticeException {
    long size = bytes.size();
    SourceDecoder decoder = new SourceDecoder(bytes, room, progress);
    Optional<ForeignFile> foreign = ForeignFile.of(decoder.head());
    if (foreign.isPresent()) {
      throw new NoticeException(
          Notice.of(foreign.get().key(), source.name(), foreign.get().name()));
    }
    SourceDecoder.Result result = decoder.decode(options.charset());
    if (result.decoded().cut() && !options.firstPart()) {
      throw new NoticeException(tooLarge(source.name(), size, room));
    }
    return document(result, remarks(result.decoded(), size, bytes.size()));
  }

  static Notice tooLarge(String name, long size, long room) {
    return Notice.of("textTooLarge", name, Math.max(1, size >> 20), Math.max(1, room >> 20));
  }

  private SourceDocument document(SourceDecoder.Result result, List<Notice> remarks)
      throws NoticeException {
    Decoded decoded = result.decoded();
    SourceFormat format =
        options.format() == null ? FormatGuess.of(source.name(), decoded.text()) : options.format();
    TableText table =
        format == SourceFormat.TABLE
            ? TableText.of(source.name(), decoded.text(), options.column())
            : new TableText(null, words(format, decoded.text()));
    return made(
        table.text(),
        new Findings(format, result.encoding(), decoded.undecodable(), table.column(), remarks));
  }

  private String words(SourceFormat format, String text) throws NoticeException {
    return switch (format) {
      case HTML -> HtmlText.of(source.name(), text) + "\n";
      case SUBTITLES -> SubtitleText.of(source.name(), text);
      default -> text;
    };
  }

  private List<Notice> remarks(Decoded decoded, long sizeBefore, long sizeAfter) {
    List<Notice> remarks = new ArrayList<>();
    if (decoded.cut()) {
      remarks.add(
          Notice.of("textFirstPart", source.name(), Math.max(1, room >> 20), sizeAfter >> 20));
    }
    if (sizeBefore != sizeAfter) {
      remarks.add(Notice.of("textChanging", source.name()));
    }
    return remarks;
  }

  /** The chapters of a book. */
  SourceDocument readBook(Archive archive) throws NoticeException {
    EpubText.Book book = EpubText.of(source.name(), archive, room);
    return made(
        book.text(),
        new Findings(
            SourceFormat.EPUB, Encoding.OF_BOOKS, book.undecodable(), null, book.remarks()));
  }

  private SourceDocument made(String text, Findings findings) throws NoticeException {
    if (text.isBlank()) {
      throw new NoticeException(Notice.of("textBlank", source.name()));
    }
    return new SourceDocument(source, options, findings, new Document(source.name(), text));
  }
}
