package gatescope.text.source;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the files of one drop, one after the other, until memory is used up. */
final class ReadingRun {
  private final Limits limits;
  private final ReadOptions options;
  private final ReadingListener listener;
  private final List<SourceDocument> documents = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private long total;
  private long done; // bytes of the files before the present one
  private long furthest; // of the present file, in any pass over it
  private long room;

  ReadingRun(Limits limits, ReadOptions options, ReadingListener listener) {
    this.limits = limits;
    this.options = options;
    this.listener = listener;
    room = limits.bytes();
  }

  Reading read(FileFinder.Found found) {
    total = found.bytes();
    leftOut.addAll(found.leftOut());
    for (Path file : found.files()) {
      try {
        read(file);
      } catch (NoticeException e) {
        leaveOut(e.notice(), null);
      } catch (IOException e) {
        leaveOut(IoNotices.of(FileSource.name(file), e), null);
      }
    }
    return new Reading(documents, leftOut);
  }

  private void leaveOut(Notice reason, Path part) {
    leftOut.add(new LeftOut(reason, part));
  }

  /** Passes over the same file count once. */
  private void progress(long read) {
    furthest = Math.max(furthest, read);
    listener.read(done + furthest, Math.max(total, done + furthest));
  }

  private void read(Path file) throws IOException, NoticeException {
    FileSource source = new FileSource(file);
    long size = source.size();
    furthest = 0;
    progress(0);
    try {
      if (Archive.isArchive(source)) {
        readArchive(source);
      } else {
        readText(source, size);
      }
    } finally {
      done += size;
    }
  }

  private void readText(FileSource source, long size) throws IOException, NoticeException {
    if (size > room && !options.firstPart()) {
      boolean alone = size > limits.bytes();
      leaveOut(
          alone
              ? DocumentReader.tooLarge(source.name(), size, limits.bytes())
              : Notice.of("textNoRoom", source.name(), limits.megabytes()),
          alone ? source.path() : null);
      return;
    }
    add(new DocumentReader(source, options, room, this::progress).read(source));
  }

  private void add(SourceDocument document) {
    documents.add(document);
    room = Math.max(0, room - document.document().text().length());
  }

  private void readArchive(FileSource file) throws IOException, NoticeException {
    try (Archive archive = Archive.open(file.path())) {
      Optional<ForeignFile> foreign = archive.foreign();
      if (foreign.isPresent()) {
        throw foreign(file.name(), foreign.get());
      }
      if (EpubText.isBook(archive)) {
        add(new DocumentReader(file, options, room, this::progress).readBook(archive));
      } else {
        readEntries(file, archive);
      }
    }
  }

  static NoticeException foreign(String name, ForeignFile what) {
    return new NoticeException(Notice.of(what.key(), name, what.name()));
  }

  private void readEntries(FileSource file, Archive archive) throws NoticeException {
    List<String> names = archive.names();
    if (names.isEmpty()) {
      throw new NoticeException(Notice.of("zipEmpty", file.name()));
    }
    if (names.size() > limits.files()) {
      throw new NoticeException(Notice.of("filesTooMany", limits.files()));
    }
    for (String name : names) {
      readEntry(new EntrySource(file.path(), name, limits.bytes()), archive);
      progress(furthest + archive.packedSize(name));
      if (archive.isBomb()) {
        return;
      }
    }
  }

  private void readEntry(EntrySource source, Archive archive) {
    try {
      LoadedSource bytes = new LoadedSource(source.name(), archive.read(source.entry(), room));
      DocumentReader reader = new DocumentReader(source, options, room, read -> progress(0));
      if (Archive.isArchive(bytes)) {
        readNested(source, bytes, reader);
      } else {
        add(reader.read(bytes));
      }
    } catch (NoticeException e) {
      leaveOut(Notice.of("inArchive", archive.name(), e.notice()), null);
    } catch (IOException e) {
      leaveOut(Notice.of("inArchive", archive.name(), IoNotices.of(source.name(), e)), null);
    }
  }

  /** A book may be inside an archive; another archive may not, for there is no end to it. */
  private void readNested(EntrySource source, LoadedSource bytes, DocumentReader reader)
      throws IOException, NoticeException {
    try (var in = bytes.open();
        Archive inner = Archive.of(source.name(), in.readAllBytes())) {
      Optional<ForeignFile> foreign = inner.foreign();
      if (foreign.isPresent()) {
        throw foreign(source.name(), foreign.get());
      }
      if (!EpubText.isBook(inner)) {
        throw new NoticeException(Notice.of("zipNested", source.name()));
      }
      add(reader.readBook(inner));
    }
  }
}
