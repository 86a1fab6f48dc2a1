package gatescope.text.generate;

import java.util.List;
import java.util.Locale;

/**
 * Composes dance tunes.
 *
 * <p>A part has eight bars, two halves that begin alike, so that a tune sounds like itself.
 * Melodies walk along the scale, leap now and then, and come home to the tonic.
 */
final class TuneComposer {

  /**
   * A kind of dance: the eighths in a bar and in a beat, and the rhythms that fill one half or the
   * whole bar.
   */
  private record Dance(String name, String metre, int eighths, int beat, List<int[]> bars) {}

  /** A key, and where its tonic lies among the steps of {@link #STEPS}. */
  private record Key(String name, int tonic) {}

  private static final String[] STEPS = {
    "G,", "A,", "B,", "C", "D", "E", "F", "G", "A", "B", "c", "d", "e", "f", "g", "a", "b"
  };
  private static final List<Key> KEYS =
      List.of(
          new Key("G", 7),
          new Key("D", 4),
          new Key("C", 3),
          new Key("A", 8),
          new Key("F", 6),
          new Key("Am", 8),
          new Key("Em", 5),
          new Key("Dm", 4),
          new Key("Ddor", 4));
  private static final List<Dance> DANCES =
      List.of(
          new Dance(
              "Reel",
              "4/4",
              8,
              4,
              List.of(
                  new int[] {1, 1, 1, 1, 1, 1, 1, 1},
                  new int[] {2, 1, 1, 2, 1, 1},
                  new int[] {2, 1, 1, 1, 1, 2},
                  new int[] {3, 1, 2, 2})),
          new Dance(
              "Jig",
              "6/8",
              6,
              3,
              List.of(
                  new int[] {1, 1, 1, 1, 1, 1},
                  new int[] {2, 1, 2, 1},
                  new int[] {3, 1, 1, 1},
                  new int[] {2, 1, 1, 1, 1})),
          new Dance(
              "Waltz",
              "3/4",
              6,
              2,
              List.of(
                  new int[] {2, 2, 2},
                  new int[] {4, 2},
                  new int[] {2, 1, 1, 2},
                  new int[] {3, 1, 2},
                  new int[] {2, 2, 1, 1})),
          new Dance(
              "Polka",
              "2/4",
              4,
              2,
              List.of(new int[] {1, 1, 1, 1}, new int[] {2, 1, 1}, new int[] {1, 1, 2})));
  private static final List<String> WHOSE =
      List.of(
          "Miller",
          "Ferryman",
          "Weaver",
          "Piper",
          "Gardener",
          "Sailor",
          "Baker",
          "Shepherd",
          "Tailor",
          "Fiddler",
          "Smith",
          "Widow",
          "Carter",
          "Teacher");
  private static final List<String> WHAT =
      List.of(
          "Lantern",
          "Garden",
          "Goose",
          "Return",
          "Window",
          "Holiday",
          "Daughter",
          "Boots",
          "Morning",
          "Farewell",
          "Dream",
          "Orchard",
          "Fancy",
          "Bridge",
          "Kettle");

  private final Dice dice;
  private int number;
  private Key key;
  private int place;

  TuneComposer(Dice dice) {
    this.dice = dice;
  }

  /** The next tune: its header, then two parts, each to be played twice. */
  String tune() {
    Dance dance = dice.pick(DANCES);
    key = dice.pick(KEYS);
    number++;
    String title = "The " + dice.pick(WHOSE) + "'s " + dice.pick(WHAT);
    return String.join(
            "\n",
            "X:" + number,
            "T:" + title,
            "R:" + dance.name().toLowerCase(Locale.ROOT),
            "M:" + dance.metre(),
            "L:1/8",
            "K:" + key.name(),
            part(dance, 0),
            part(dance, dice.pick(2, 4)))
        + "\n";
  }

  /** Eight bars, a b a c and a b d end, that begin {@code above} steps over the tonic. */
  private String part(Dance dance, int above) {
    place = key.tonic() + above;
    String a = bar(dance);
    String b = bar(dance);
    String c = bar(dance);
    String d = bar(dance);
    return "|: "
        + String.join(" | ", a, b, a, c)
        + " |\n"
        + String.join(" | ", a, b, d, end(dance))
        + " :|";
  }

  private String bar(Dance dance) {
    int eighth = 0;
    var bar = new StringBuilder();
    for (int length : dice.pick(dance.bars())) {
      if (eighth > 0 && eighth % dance.beat() == 0) {
        bar.append(' ');
      }
      bar.append(note(length));
      eighth += length;
      walk();
    }
    return bar.toString();
  }

  /** The last bar: down to the tonic, which lasts half of the bar. */
  private String end(Dance dance) {
    int half = dance.eighths() / 2;
    place = key.tonic() + dice.pick(1, 2, 4);
    var bar = new StringBuilder();
    for (int eighth = 0; eighth < half; eighth++) {
      bar.append(note(1));
      place = eighth + 2 >= half ? key.tonic() + dice.pick(-1, 1) : place + dice.pick(-1, 1);
    }
    place = key.tonic();
    return bar.append(' ').append(note(dance.eighths() - half)).toString();
  }

  private void walk() {
    int step = dice.chance(25) ? dice.pick(-4, -2, 2, 4) : dice.pick(-1, -1, 1, 1, 0);
    int next = place + step;
    boolean near = Math.abs(next - key.tonic() - 3) <= 7;
    place = Math.max(0, Math.min(STEPS.length - 1, near ? next : place - step));
  }

  private String note(int eighths) {
    return STEPS[place] + (eighths == 1 ? "" : String.valueOf(eighths));
  }
}
