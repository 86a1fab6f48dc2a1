package gatescope.text.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of file that is no text, known by its first bytes.
 *
 * @param kind decides what the user is advised to do
 * @param name as people call it
 */
record ForeignFile(Kind kind, String name) {
  /** What the user may do about a file depends on this. */
  enum Kind {
    PICTURE,
    SOUND,
    PDF,
    OFFICE,
    BOOK,
    ARCHIVE,
    PROGRAM,
    DATA
  }

  /**
   * @param at offset of the signature
   * @param bytes one Latin-1 character per byte
   */
  private record Signature(int at, String bytes, ForeignFile file) {
    Signature(String bytes, Kind kind, String name) {
      this(0, bytes, new ForeignFile(kind, name));
    }

    boolean begins(String head) {
      return head.startsWith(bytes, at);
    }
  }

  /** https://www.garykessler.net/library/file_sigs.html */
  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature("\u0089PNG\r\n", Kind.PICTURE, "PNG"),
          new Signature("\u00FF\u00D8\u00FF", Kind.PICTURE, "JPEG"),
          new Signature("GIF8", Kind.PICTURE, "GIF"),
          new Signature(8, "WEBP", new ForeignFile(Kind.PICTURE, "WebP")),
          new Signature("II*\0", Kind.PICTURE, "TIFF"),
          new Signature("MM\0*", Kind.PICTURE, "TIFF"),
          new Signature(4, "ftyphei", new ForeignFile(Kind.PICTURE, "HEIC")),
          new Signature(4, "ftypavif", new ForeignFile(Kind.PICTURE, "AVIF")),
          new Signature("%PDF-", Kind.PDF, "PDF"),
          new Signature("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1", Kind.OFFICE, "Office 97"),
          new Signature("{\\rtf", Kind.OFFICE, "RTF"),
          new Signature(60, "BOOKMOBI", new ForeignFile(Kind.BOOK, "MOBI")),
          new Signature("ITSF", Kind.BOOK, "CHM"),
          new Signature("AT&TFORM", Kind.BOOK, "DjVu"),
          new Signature("\u001F\u008B", Kind.ARCHIVE, "gzip"),
          new Signature("BZh", Kind.ARCHIVE, "bzip2"),
          new Signature("\u00FD7zXZ", Kind.ARCHIVE, "xz"),
          new Signature("(\u00B5/\u00FD", Kind.ARCHIVE, "Zstandard"),
          new Signature("7z\u00BC\u00AF\u0027\u001C", Kind.ARCHIVE, "7z"),
          new Signature("Rar!\u001A", Kind.ARCHIVE, "RAR"),
          new Signature(257, "ustar", new ForeignFile(Kind.ARCHIVE, "tar")),
          new Signature("ID3", Kind.SOUND, "MP3"),
          new Signature("\u00FF\u00FB", Kind.SOUND, "MP3"),
          new Signature("OggS", Kind.SOUND, "Ogg"),
          new Signature("fLaC", Kind.SOUND, "FLAC"),
          new Signature("MThd", Kind.SOUND, "MIDI"),
          new Signature(8, "WAVE", new ForeignFile(Kind.SOUND, "WAV")),
          new Signature(8, "AVI ", new ForeignFile(Kind.SOUND, "AVI")),
          new Signature(4, "ftyp", new ForeignFile(Kind.SOUND, "MP4")),
          new Signature("\u001AE\u00DF\u00A3", Kind.SOUND, "Matroska"),
          new Signature("\u007FELF", Kind.PROGRAM, "ELF"),
          new Signature("MZ\u0090\0", Kind.PROGRAM, "EXE"),
          new Signature("\u00CA\u00FE\u00BA\u00BE", Kind.PROGRAM, "class"),
          new Signature("\0asm", Kind.PROGRAM, "WebAssembly"),
          new Signature("SQLite format 3", Kind.DATA, "SQLite"),
          new Signature("PAR1", Kind.DATA, "Parquet"),
          new Signature("\u0093NUMPY", Kind.DATA, "NumPy"),
          new Signature("\u00FEbplist", Kind.DATA, "plist"));

  /** By the first bytes; empty for what may be text. */
  static Optional<ForeignFile> of(byte[] head) {
    String start = new String(head, 0, Math.min(head.length, 512), StandardCharsets.ISO_8859_1);
    return SIGNATURES.stream().filter(s -> s.begins(start)).map(Signature::file).findFirst();
  }

  /** By what the name of a file ends with, for an answer before it may be read. */
  static Optional<ForeignFile> named(String fileName) {
    String end = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(
        switch (end) {
          case "png", "jpg", "jpeg", "gif", "webp", "tif", "tiff", "bmp", "heic", "avif", "ico" ->
              new ForeignFile(Kind.PICTURE, end);
          case "mp3", "ogg", "flac", "mid", "wav", "m4a", "avi", "mp4", "mov", "mkv", "webm" ->
              new ForeignFile(Kind.SOUND, end);
          case "pdf" -> new ForeignFile(Kind.PDF, "PDF");
          case "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "ppt", "pptx", "odp", "pages" ->
              new ForeignFile(Kind.OFFICE, end);
          case "mobi", "azw", "azw3", "chm", "djvu" -> new ForeignFile(Kind.BOOK, end);
          case "gz", "tgz", "bz2", "xz", "7z", "rar", "tar", "zst" ->
              new ForeignFile(Kind.ARCHIVE, end);
          case "exe", "dll", "so", "class", "jar", "dmg", "msi", "apk" ->
              new ForeignFile(Kind.PROGRAM, end);
          case "sqlite", "db", "parquet", "npy", "npz", "pt", "safetensors" ->
              new ForeignFile(Kind.DATA, end);
          default -> null;
        });
  }

  /** The key of the sentence that says what to do instead. */
  String key() {
    return "foreign_" + kind;
  }
}
