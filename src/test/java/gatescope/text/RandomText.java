package gatescope.text;

import java.util.List;
import java.util.SplittableRandom;

/** Texts of everything that makes Unicode hard, different for each seed and the same every time. */
public final class RandomText {
  private static final List<String> PIECES =
      List.of(
          " ",
          "  ",
          "\n",
          "\n\n",
          "\r\n",
          "\r",
          "\t",
          "\u00A0",
          "\u3000",
          "\u2028",
          "a",
          "Zebra",
          "don’t",
          "e\u0301",
          "\u00E9",
          "\u0301",
          "\u0323\u0302",
          "İ",
          "ß",
          "Σίσυφος",
          "ﬁ",
          "3.14",
          "2026-11-21",
          "我喜欢读书",
          "機械学習とは",
          "カタカナ",
          "ภาษาไทยง่าย",
          "한국어",
          "\u1112\u1161\u11AB",
          "العربية",
          "नमस्ते",
          "𝄞",
          "𠮷野家",
          "👩\u200D🚀",
          "👨\u200D👩\u200D👧",
          "🇨🇳🇩🇪🇯",
          "👍🏽",
          "\uD83D",
          "\uDE00",
          "\uD83D\uD83D",
          "\u0000",
          "\uFFFF",
          "\uFEFF",
          "\u200B",
          "\u202E",
          ",",
          "。",
          "—",
          "⍰",
          "|",
          "||",
          "-",
          "x|y");

  private RandomText() {}

  /** A text of up to {@code pieces} pieces. */
  public static String of(long seed, int pieces) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(pieces + 1);
    for (int k = 0; k < count; k++) {
      boolean any = random.nextInt(8) == 0;
      if (any) {
        text.append((char) random.nextInt(Character.MAX_VALUE + 1));
      } else {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return text.toString();
  }
}
