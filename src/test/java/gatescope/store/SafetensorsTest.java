package gatescope.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written is read back, and what is damaged is refused with its reason. */
class SafetensorsTest {
  private static final String GOOD =
      "{'a':{'dtype':'F32','shape':[2,1],'data_offsets':[0,8]},"
          + "'b':{'dtype':'I64','shape':[],'data_offsets':[8,16]}}";

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    float[] many = new float[40_000];
    for (int k = 0; k < many.length; k++) {
      many[k] = (float) Math.sin(k);
    }
    Safetensors written =
        new Safetensors(
            Map.of("cell", "lstm \"门\""),
            List.of(
                StoredTensor.of("odd", List.of(3), new float[] {1, Float.MIN_VALUE, Float.NaN}),
                StoredTensor.of("many", List.of(200, 200), many),
                StoredTensor.of("none", List.of(0, 7), new float[0]),
                StoredTensor.of("ids", List.of(2), new long[] {Long.MIN_VALUE, 42})));
    Path file = folder.resolve("run.safetensors");
    written.write(file);
    written.write(file);
    Safetensors read = Safetensors.read(file);
    assertEquals(written.metadata(), read.metadata());
    assertEquals(written.tensors().keySet(), read.tensors().keySet());
    assertArrayEquals(many, read.floats("many", List.of(200, 200)));
    assertArrayEquals(written.floats("odd", List.of(3)), read.floats("odd", List.of(3)));
    assertEquals(0, read.floats("none", List.of(0, 7)).length);
    assertArrayEquals(new long[] {Long.MIN_VALUE, 42}, read.longs("ids", List.of(2)));
    try (var files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void aSoundFileIsRead() throws IOException {
    Safetensors read = Safetensors.read(file(GOOD, 16));
    assertEquals(List.of(2, 1), read.tensors().get("a").shape());
    assertEquals(1, read.longs("b", List.of()).length);
  }

  @Test
  void aTensorIsOnlyHandedOutAsWhatItIs() throws IOException {
    Safetensors read = Safetensors.read(file(GOOD, 16));
    assertRefused("there is no tensor c", () -> read.floats("c", List.of()));
    assertRefused("a is F32 [2, 1], not F32 [1, 2]", () -> read.floats("a", List.of(1, 2)));
    assertRefused("b is I64 [], not F32 []", () -> read.floats("b", List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1]                                                                   | no JSON object",
        "{} {}                                                                 | goes on after",
        "{'a':1}                                                               | a in the header",
        "{'a':{'dtype':'F32'                                                   | no sound JSON",
        "{'a':{'dtype':'F32','shape':[1]}}                                     | a lacks",
        "{'a':{'dtype':'U4','shape':[4],'data_offsets':[0,2]}}                 | type U4",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4],'x':1}}          | unknown field x",
        "{'a':{'dtype':'F32','shape':[-1],'data_offsets':[0,4]}}               | negative",
        "{'a':{'dtype':'F32','shape':[1.5],'data_offsets':[0,4]}}              | whole numbers",
        "{'a':{'dtype':'F32','shape':[1,1,1,1,1,1,1,1,1],'data_offsets':[0,4]}}| whole numbers",
        "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,4]}}                | has 4 bytes",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[4,0]}}                | lies at [4, 0]",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0]}}                  | lies at [0]",
        "{'a':{'dtype':'F32','shape':[65536,65536],'data_offsets':[0,0]}}      | too large",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,99999999999999999999]}} | no sound JSON",
        "{'a':{'dtype':'F32','shape':[5],'data_offsets':[0,20]}}               | beyond the file",
        "{'a':{'dtype':'F32','shape':[3],'data_offsets':[4,16]}}               | a gap before a",
        "{'a':{'dtype':'F32','shape':[3],'data_offsets':[0,12]}}               | 4 bytes at the end",
        "{'__metadata__':{'x':1}}                                              | metadata x",
      })
  void aLyingHeaderIsRefused(String header, String reason) {
    assertRefused(reason, () -> Safetensors.read(file(header, 16)));
  }

  @Test
  void overlapsAndDuplicatesAreRefused() {
    String a = "'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}";
    String b = "'b':{'dtype':'F32','shape':[3],'data_offsets':[4,16]}";
    String twice = "'a':{'dtype':'F32','shape':[2],'data_offsets':[8,16]}";
    assertRefused("b overlaps", () -> Safetensors.read(file("{" + a + "," + b + "}", 16)));
    assertRefused("uplicate", () -> Safetensors.read(file("{" + a + "," + twice + "}", 16)));
  }

  @Test
  void aLyingHeaderLengthIsRefused() throws IOException {
    for (long length : new long[] {-1, 0, 1, 1 << 20, Long.MAX_VALUE, Long.MIN_VALUE}) {
      byte[] bytes = Files.readAllBytes(file(GOOD, 16));
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
      Path file = Files.write(folder.resolve("length"), bytes);
      assertRefused("does not fit", () -> Safetensors.read(file));
    }
  }

  @Test
  void everyTruncationIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(file(GOOD, 16));
    for (int length = 0; length < bytes.length; length++) {
      Path file = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, length));
      assertThrows(SafetensorsException.class, () -> Safetensors.read(file));
    }
  }

  @Test
  void noDamageCausesAnythingButARefusal() throws IOException {
    byte[] bytes = Files.readAllBytes(file(GOOD, 16));
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 500; round++) {
      byte[] damaged = bytes.clone();
      for (int k = 0; k < 1 + round % 3; k++) {
        damaged[random.nextInt(bytes.length - 16)] = (byte) random.nextInt(256);
      }
      Path file = Files.write(folder.resolve("damaged"), damaged);
      try {
        Safetensors.read(file);
      } catch (SafetensorsException e) {
        assertTrue(e.getMessage().length() > 10);
      }
    }
  }

  @Test
  void aMissingFileIsMissing() {
    assertThrows(NoSuchFileException.class, () -> Safetensors.read(folder.resolve("none")));
  }

  private Path file(String header, int dataBytes) throws IOException {
    byte[] json = header.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + json.length + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(json.length).put(json);
    return Files.write(folder.resolve("file"), bytes.array());
  }

  private interface Reading {
    void run() throws IOException;
  }

  private static void assertRefused(String reason, Reading reading) {
    SafetensorsException e = assertThrows(SafetensorsException.class, reading::run);
    assertTrue(e.getMessage().contains(reason), e.getMessage());
  }
}
