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
record ForeignFile(ForeignKind kind, String name) {
  /**
   * @param at offset of the signature
   * @param bytes one Latin-1 character per byte
   */
  private record Signature(int at, String bytes, ForeignFile file) {
    Signature(String bytes, ForeignKind kind, String name) {
      this(0, bytes, new ForeignFile(kind, name));
    }

    boolean begins(String head) {
      return head.startsWith(bytes, at);
    }
  }

  /** https://www.garykessler.net/library/file_sigs.html */
  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature("\u0089PNG\r\n", ForeignKind.PICTURE, "PNG"),
          new Signature("\u00FF\u00D8\u00FF", ForeignKind.PICTURE, "JPEG"),
          new Signature("GIF8", ForeignKind.PICTURE, "GIF"),
          new Signature(8, "WEBP", new ForeignFile(ForeignKind.PICTURE, "WebP")),
          new Signature("II*\0", ForeignKind.PICTURE, "TIFF"),
          new Signature("MM\0*", ForeignKind.PICTURE, "TIFF"),
          new Signature(4, "ftyphei", new ForeignFile(ForeignKind.PICTURE, "HEIC")),
          new Signature(4, "ftypavif", new ForeignFile(ForeignKind.PICTURE, "AVIF")),
          new Signature("%PDF-", ForeignKind.PDF, "PDF"),
          new Signature("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1", ForeignKind.OFFICE, "Office 97"),
          new Signature("{\\rtf", ForeignKind.OFFICE, "RTF"),
          new Signature(60, "BOOKMOBI", new ForeignFile(ForeignKind.BOOK, "MOBI")),
          new Signature("ITSF", ForeignKind.BOOK, "CHM"),
          new Signature("AT&TFORM", ForeignKind.BOOK, "DjVu"),
          new Signature("\u001F\u008B", ForeignKind.ARCHIVE, "gzip"),
          new Signature("BZh", ForeignKind.ARCHIVE, "bzip2"),
          new Signature("\u00FD7zXZ", ForeignKind.ARCHIVE, "xz"),
          new Signature("(\u00B5/\u00FD", ForeignKind.ARCHIVE, "Zstandard"),
          new Signature("7z\u00BC\u00AF\u0027\u001C", ForeignKind.ARCHIVE, "7z"),
          new Signature("Rar!\u001A", ForeignKind.ARCHIVE, "RAR"),
          new Signature(257, "ustar", new ForeignFile(ForeignKind.ARCHIVE, "tar")),
          new Signature("ID3", ForeignKind.SOUND, "MP3"),
          new Signature("\u00FF\u00FB", ForeignKind.SOUND, "MP3"),
          new Signature("OggS", ForeignKind.SOUND, "Ogg"),
          new Signature("fLaC", ForeignKind.SOUND, "FLAC"),
          new Signature("MThd", ForeignKind.SOUND, "MIDI"),
          new Signature(8, "WAVE", new ForeignFile(ForeignKind.SOUND, "WAV")),
          new Signature(8, "AVI ", new ForeignFile(ForeignKind.SOUND, "AVI")),
          new Signature(4, "ftyp", new ForeignFile(ForeignKind.SOUND, "MP4")),
          new Signature("\u001AE\u00DF\u00A3", ForeignKind.SOUND, "Matroska"),
          new Signature("\u007FELF", ForeignKind.PROGRAM, "ELF"),
          new Signature("MZ\u0090\0", ForeignKind.PROGRAM, "EXE"),
          new Signature("\u00CA\u00FE\u00BA\u00BE", ForeignKind.PROGRAM, "class"),
          new Signature("\0asm", ForeignKind.PROGRAM, "WebAssembly"),
          new Signature("SQLite format 3", ForeignKind.DATA, "SQLite"),
          new Signature("PAR1", ForeignKind.DATA, "Parquet"),
          new Signature("\u0093NUMPY", ForeignKind.DATA, "NumPy"),
          new Signature("\u00FEbplist", ForeignKind.DATA, "plist"));

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
              new ForeignFile(ForeignKind.PICTURE, end);
          case "mp3", "ogg", "flac", "mid", "wav", "m4a", "avi", "mp4", "mov", "mkv", "webm" ->
              new ForeignFile(ForeignKind.SOUND, end);
          case "pdf" -> new ForeignFile(ForeignKind.PDF, "PDF");
          case "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "ppt", "pptx", "odp", "pages" ->
              new ForeignFile(ForeignKind.OFFICE, end);
          case "mobi", "azw", "azw3", "chm", "djvu" -> new ForeignFile(ForeignKind.BOOK, end);
          case "gz", "tgz", "bz2", "xz", "7z", "rar", "tar", "zst" ->
              new ForeignFile(ForeignKind.ARCHIVE, end);
          case "exe", "dll", "so", "class", "jar", "dmg", "msi", "apk" ->
              new ForeignFile(ForeignKind.PROGRAM, end);
          case "sqlite", "db", "parquet", "npy", "npz", "pt", "safetensors" ->
              new ForeignFile(ForeignKind.DATA, end);
          default -> null;
        });
  }

  /** The key of the sentence that says what to do instead. */
  String key() {
    return "foreign_" + kind;
  }
}
