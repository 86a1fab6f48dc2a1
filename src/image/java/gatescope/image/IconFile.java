package gatescope.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The program's icon in the form that a system wants: the PNG files of all sizes, wrapped. */
final class IconFile {
  private static final Path PICTURES = Path.of("src/main/resources/gatescope/icon");

  /** Entries of an ICNS file that hold PNG, by their pixels. */
  private static final Map<Integer, String> MAC_TYPES = macTypes();

  private static final int[] WINDOWS_SIZES = {16, 32, 48, 64, 128, 256};
  private static final int ICO_HEADER = 6;
  private static final int ICO_ENTRY = 16;
  private static final int ICNS_HEADER = 8;

  private IconFile() {}

  private static Map<Integer, String> macTypes() {
    Map<Integer, String> types = new LinkedHashMap<>();
    types.put(32, "ic11");
    types.put(64, "ic12");
    types.put(128, "ic07");
    types.put(256, "ic08");
    types.put(512, "ic09");
    return types;
  }

  /** Writes it into a folder, if it does not lie there already, and says where. */
  static Path of(Layout layout, Path folder) throws IOException {
    return switch (layout) {
      case LINUX -> picture(512).toAbsolutePath();
      case WINDOWS -> Files.write(folder.resolve("icon.ico"), windows());
      case MAC -> Files.write(folder.resolve("icon.icns"), mac());
    };
  }

  private static Path picture(int size) {
    return PICTURES.resolve(size + ".png");
  }

  /** A directory of entries, then the pictures; 0 stands for 256 pixels. */
  private static byte[] windows() throws IOException {
    List<byte[]> pictures = new ArrayList<>();
    for (int size : WINDOWS_SIZES) {
      pictures.add(Files.readAllBytes(picture(size)));
    }
    int at = ICO_HEADER + ICO_ENTRY * pictures.size();
    ByteBuffer head = ByteBuffer.allocate(at).order(ByteOrder.LITTLE_ENDIAN);
    head.putShort((short) 0).putShort((short) 1).putShort((short) pictures.size());
    for (int k = 0; k < pictures.size(); k++) {
      byte pixels = (byte) WINDOWS_SIZES[k];
      head.put(pixels).put(pixels).put((byte) 0).put((byte) 0);
      head.putShort((short) 1).putShort((short) 32);
      head.putInt(pictures.get(k).length).putInt(at);
      at += pictures.get(k).length;
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(head.array());
    for (byte[] picture : pictures) {
      file.write(picture);
    }
    return file.toByteArray();
  }

  /** A header and entries, each with its type and its length, which counts both. */
  private static byte[] mac() throws IOException {
    ByteArrayOutputStream entries = new ByteArrayOutputStream();
    for (Map.Entry<Integer, String> type : MAC_TYPES.entrySet()) {
      byte[] picture = Files.readAllBytes(picture(type.getKey()));
      entries.write(header(type.getValue(), picture.length));
      entries.write(picture);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(header("icns", entries.size()));
    entries.writeTo(file);
    return file.toByteArray();
  }

  private static byte[] header(String type, int length) {
    return ByteBuffer.allocate(ICNS_HEADER)
        .put(type.getBytes(StandardCharsets.US_ASCII))
        .putInt(ICNS_HEADER + length)
        .array();
  }
}
