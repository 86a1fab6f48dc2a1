package gatescope.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads a text file as UTF-8, strictly: either every byte is understood or the file is refused with
 * a notice that names the likely reason. Runs on a worker thread; blocks while the disk does.
 */
public final class TextReader {
  /** Larger files are refused, in bytes: their text and its copies would not fit a small heap. */
  public static final long MAX_BYTES = 256L << 20;

  private static final int SNIFFED_BYTES = 1 << 16;

  private TextReader() {}

  /**
   * Returns the text of a file without its byte-order mark.
   *
   * @throws NoticeException if the file cannot be read, is empty, is not text, or is not UTF-8
   */
  public static String read(Path file) throws NoticeException {
    byte[] bytes = bytes(file);
    String name = name(file);
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    if (bytes.length == start) {
      throw new NoticeException(Notice.of("textEmpty", name));
    }
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      throw new NoticeException(Notice.of("textOtherEncoding", name, "UTF-16"));
    }
    if (looksBinary(bytes)) {
      throw new NoticeException(Notice.of("textBinary", name));
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
          .toString();
    } catch (CharacterCodingException e) {
      throw new NoticeException(Notice.of("textOtherEncoding", name, likelyEncoding(bytes)), e);
    }
  }

  private static byte[] bytes(Path file) throws NoticeException {
    String name = name(file);
    try {
      if (Files.isDirectory(file)) {
        throw new NoticeException(Notice.of("textFolder", name));
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new NoticeException(Notice.of("textNotAFile", name));
      }
      long size = Files.size(file);
      if (size > MAX_BYTES) {
        throw new NoticeException(Notice.of("textTooLarge", name, size >> 20, MAX_BYTES >> 20));
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new NoticeException(Notice.of("textVanished", name), e);
    } catch (AccessDeniedException e) {
      throw new NoticeException(Notice.of("textDenied", name), e);
    } catch (IOException e) {
      throw new NoticeException(Notice.of("textUnreadable", name), e);
    }
  }

  private static String name(Path file) {
    Path last = file.getFileName();
    return last == null ? file.toString() : last.toString();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int k = 0; k < mark.length; k++) {
      if (k >= bytes.length || (bytes[k] & 0xFF) != mark[k]) {
        return false;
      }
    }
    return true;
  }

  /** Text has no NUL and hardly any other control characters among its first bytes. */
  private static boolean looksBinary(byte[] bytes) {
    int length = Math.min(bytes.length, SNIFFED_BYTES);
    int controls = 0;
    for (int k = 0; k < length; k++) {
      int b = bytes[k] & 0xFF;
      if (b == 0) {
        return true;
      }
      boolean usual = b >= 0x20 || b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x1B;
      controls += usual ? 0 : 1;
    }
    return controls > length / 50;
  }

  private static String likelyEncoding(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, SNIFFED_BYTES)));
    CharsetMatch match = detector.detect();
    return match == null || match.getName().equals("UTF-8") ? "?" : match.getName();
  }
}
