package gatescope.text.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.text.RandomText;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every step does what it says, counts what it does, and leaves alone what is clean. */
class CleaningTest {
  private static void assertCleans(CleaningStep step, String before, String after, long changed) {
    CleaningPreview preview = Cleaning.of(step).preview(before).get(0);
    assertEquals(after, preview.after());
    assertEquals(changed, preview.changed());
    assertEquals(before, preview.before());
    assertEquals(0, Cleaning.of(step).preview(after).get(0).changed(), "what is clean stays");
  }

  @Test
  void lineEnds() {
    assertCleans(CleaningStep.of(CleaningKind.LINE_ENDS), "a\r\nb\rc\n\r\n\r", "a\nb\nc\n\n\n", 4);
  }

  @Test
  void composition() {
    assertCleans(CleaningStep.of(CleaningKind.NFC), "xe\u0301y\u1112\u1161\u11ABz", "xéy한z", 5);
    assertCleans(CleaningStep.of(CleaningKind.NFC), "\u0301\uD83Da", "\u0301\uD83Da", 0);
  }

  /** As the JDK composes, whatever is composed, in one piece or in many. */
  @Test
  void compositionIsThatOfTheStandard() {
    CleaningStep step = CleaningStep.of(CleaningKind.NFC);
    for (long seed = 0; seed < 500; seed++) {
      String text = RandomText.of(seed, 40);
      assertEquals(
          Normalizer.normalize(text, Normalizer.Form.NFC), step.apply(text, f -> {}).text());
    }
    String marks = "e\u0323\u0301".repeat(1_000_000);
    assertEquals(
        Normalizer.normalize(marks, Normalizer.Form.NFC), step.apply(marks, f -> {}).text());
  }

  @Test
  void lowerCase() {
    assertCleans(CleaningStep.of(CleaningKind.LOWER_CASE), "To Be, ÄΣ 𐐀 好", "to be, äσ 𐐨 好", 5);
  }

  @Test
  void stripping() {
    assertCleans(
        CleaningStep.of(CleaningKind.STRIP_PUNCTUATION), "“Don’t!” 3+4 $1，好。", "Dont 3+4 $1好", 6);
    assertCleans(CleaningStep.of(CleaningKind.STRIP_SYMBOLS), "3+4=7, $1 👍", "347, 1 ", 4);
  }

  @Test
  void collapsingKeepsLines() {
    assertCleans(
        CleaningStep.of(CleaningKind.COLLAPSE_WHITE_SPACE),
        "a  b\t\u00A0c \r\n\n  d\u3000e f",
        "a b c\nd e f",
        11);
  }

  @Test
  void keepingOnly() {
    assertCleans(CleaningStep.keepOnly("abc 👍"), "a-bd c👍𝄞", "ab c👍", 3);
    assertCleans(CleaningStep.keepOnly("[a-z \\n\\p{Han}]"), "Ab c\n好。", "b c\n好", 2);
    assertCleans(CleaningStep.keepOnly("[^0-9]"), "a1b2", "ab", 2);
    assertCleans(CleaningStep.keepOnly("[]"), "a[1]", "[]", 2);
    for (String wrong : List.of("", "[z-a]", "[\\p{Nonsense}]", "[^\\x{0}-\\x{10FFFF}]")) {
      assertThrows(IllegalArgumentException.class, () -> CleaningStep.keepOnly(wrong), () -> wrong);
    }
    assertThrows(IllegalArgumentException.class, () -> new CleaningStep(CleaningKind.NFC, "abc"));
  }

  @Test
  void stepsFollowEachOther() {
    Cleaning cleaning =
        Cleaning.of(
            CleaningStep.of(CleaningKind.LOWER_CASE),
            CleaningStep.keepOnly("[a-z ]"),
            CleaningStep.of(CleaningKind.COLLAPSE_WHITE_SPACE));
    List<CleaningPreview> previews = cleaning.preview("The Time — 1895!");
    assertEquals("the time — 1895!", previews.get(1).before());
    assertEquals("the time  ", previews.get(2).before());
    assertEquals("the time ", previews.get(2).after());
    long[] changed = {1, 1, 1};
    assertEquals("the time ", cleaning.apply("The Time — 1895!", changed, f -> {}));
    assertEquals(List.of(3L, 7L, 3L), Arrays.stream(changed).boxed().toList());
  }

  /** What is typed is written likewise, but nothing of it vanishes. */
  @Test
  void typedTextLosesNothing() {
    Cleaning cleaning =
        Cleaning.of(CleaningStep.of(CleaningKind.LOWER_CASE), CleaningStep.keepOnly("[a-z]"));
    assertEquals("the 3", cleaning.likewise("The 3"));
  }

  @Test
  void aCleanTextIsNotCopied() {
    String text = "clean\n".repeat(10);
    for (CleaningKind kind : CleaningKind.values()) {
      if (kind != CleaningKind.KEEP_ONLY) {
        assertSame(text, Cleaning.of(CleaningStep.of(kind)).apply(text, new long[1], f -> {}));
      }
    }
  }

  @Test
  void anyTextCanBeCleaned() {
    for (CleaningKind kind : CleaningKind.values()) {
      CleaningStep step =
          kind == CleaningKind.KEEP_ONLY ? CleaningStep.keepOnly("[:L:]") : CleaningStep.of(kind);
      for (long seed = 0; seed < 300; seed++) {
        String once = step.apply(RandomText.of(seed, 40), f -> {}).text();
        CleaningStep.Cleaned twice = step.apply(once, f -> {});
        assertEquals(once, twice.text(), () -> kind + " twice");
        assertTrue(twice.changed() == 0);
      }
    }
  }
}
