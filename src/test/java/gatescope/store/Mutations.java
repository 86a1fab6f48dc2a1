package gatescope.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages a sound file in one of many ways; the same seed does the same damage. */
final class Mutations {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern VALUE = Pattern.compile(": (\"[^\"]*\"|-?[\\d.E-]+|\\{|\\[)");
  private static final List<String> NUMBERS =
      List.of(
          "-1",
          "0",
          "1",
          "3",
          "255",
          "4096",
          "65536",
          "2147483647",
          "-2147483648",
          "4294967296",
          "9223372036854775807",
          "99999999999999999999999",
          "1e400",
          "0.5",
          "\"NaN\"");
  private static final List<String> VALUES =
      List.of("null", "{}", "[]", "true", "\"\"", "\"LSTM\"", "[1,2]", "-5", "1e309");
  private static final List<String> NAMES =
      List.of("../outside", "/etc/outside", "a/../../outside", "C:\\outside", "..\\outside", "x");
  private static final int BOMB_BYTES = 10 << 20;

  private final byte[] sound;

  Mutations(byte[] sound) {
    this.sound = sound.clone();
  }

  /** Half of the damage is to the bytes of the zip, half inside a zip that is sound by itself. */
  byte[] ofRun(SplittableRandom random) throws IOException {
    return switch (random.nextInt(8)) {
      case 0, 1 -> flipped(sound, random);
      case 2 -> cut(sound, random);
      case 3 -> moved(sound, random);
      default -> repacked(random);
    };
  }

  byte[] ofSafetensors(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> cut(sound, random);
      case 1 -> moved(sound, random);
      default -> tensors(sound, random);
    };
  }

  /** Some bytes changed, among the last more often: a zip's directory is there. */
  private static byte[] flipped(byte[] bytes, SplittableRandom random) {
    byte[] damaged = bytes.clone();
    int from = random.nextBoolean() ? Math.max(0, bytes.length - 1200) : 0;
    for (int k = random.nextInt(8); k >= 0; k--) {
      damaged[from + random.nextInt(bytes.length - from)] = (byte) random.nextInt(256);
    }
    return damaged;
  }

  private static byte[] cut(byte[] bytes, SplittableRandom random) {
    return random.nextBoolean()
        ? Arrays.copyOf(bytes, random.nextInt(bytes.length))
        : Arrays.copyOfRange(bytes, 1 + random.nextInt(bytes.length - 1), bytes.length);
  }

  /** A stretch copied over another. */
  private static byte[] moved(byte[] bytes, SplittableRandom random) {
    byte[] damaged = bytes.clone();
    int length = 1 + random.nextInt(Math.min(2000, bytes.length - 1));
    int from = random.nextInt(bytes.length - length);
    int to = random.nextInt(bytes.length - length);
    System.arraycopy(bytes, from, damaged, to, length);
    return damaged;
  }

  private byte[] repacked(SplittableRandom random) throws IOException {
    Map<String, byte[]> entries = unpacked();
    List<String> names = new ArrayList<>(entries.keySet());
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(10)) {
      case 0 -> entries.remove(name);
      case 1 -> {
        byte[] kept = random.nextBoolean() ? entries.remove(name) : entries.get(name);
        entries.put(NAMES.get(random.nextInt(NAMES.size())), kept);
      }
      case 2 -> entries.put(random.nextInt(3) > 0 ? name : "bomb", new byte[BOMB_BYTES]);
      case 3 -> entries.put(name, entries.get(names.get(random.nextInt(names.size()))));
      case 4 -> entries.put(name, cut(entries.get(name), random));
      case 5, 6, 7 -> entries.computeIfPresent("run.json", (key, json) -> json(json, random));
      default ->
          entries.put(
              name,
              name.endsWith(".safetensors")
                  ? tensors(entries.get(name), random)
                  : json(entries.get(name), random));
    }
    return packed(entries);
  }

  private Map<String, byte[]> unpacked() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(sound))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  private static byte[] packed(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(1);
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  /** One number or value of a JSON text replaced, or a few of its bytes. */
  private static byte[] json(byte[] json, SplittableRandom random) {
    String text = new String(json, StandardCharsets.UTF_8);
    String damaged =
        switch (random.nextInt(4)) {
          case 0 -> replaced(text, VALUE, ": " + VALUES.get(random.nextInt(VALUES.size())), random);
          case 1 -> new String(flipped(json, random), StandardCharsets.ISO_8859_1);
          default -> replaced(text, NUMBER, NUMBERS.get(random.nextInt(NUMBERS.size())), random);
        };
    return damaged.getBytes(StandardCharsets.UTF_8);
  }

  private static String replaced(
      String text, Pattern pattern, String replacement, SplittableRandom random) {
    Matcher matcher = pattern.matcher(text);
    int count = (int) matcher.results().count();
    if (count == 0) {
      return replacement;
    }
    matcher.reset();
    for (int k = random.nextInt(count); k >= 0; k--) {
      matcher.find();
    }
    return text.substring(0, matcher.start()) + replacement + text.substring(matcher.end());
  }

  /** A header that lies about lengths, shapes, types and places. */
  private static byte[] tensors(byte[] bytes, SplittableRandom random) {
    ByteBuffer whole = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < 8 || whole.getLong(0) > bytes.length - 8) {
      return flipped(bytes, random);
    }
    int length = (int) whole.getLong(0);
    byte[] header = json(Arrays.copyOfRange(bytes, 8, 8 + length), random);
    boolean lie = random.nextInt(4) == 0;
    long said = lie ? Long.parseLong(NUMBERS.get(random.nextInt(11))) : header.length;
    ByteBuffer damaged =
        ByteBuffer.allocate(8 + header.length + bytes.length - 8 - length)
            .order(ByteOrder.LITTLE_ENDIAN);
    damaged.putLong(said).put(header).put(bytes, 8 + length, bytes.length - 8 - length);
    return damaged.array();
  }
}
