package gatescope.text.generate;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Chinese quatrains of five or seven characters: teaches strict form. Every line has its length,
 * lines 2 and 4 rhyme, the first two lines mirror each other, and no poem uses a character twice,
 * mixes seasons, or shows the moon beside the sun.
 */
final class ChineseVerse implements TextGenerator {
  static final List<String> RHYMES =
      List.of("ou", "an", "eng", "ang", "ong", "ian", "ai", "ia", "ui");
  private static final List<String> NATURE = List.of("sky", "air", "water", "plant", "bird");
  private static final Pattern TWICE = Pattern.compile("(?s)(\\p{IsHan}).+\\1");
  private static final List<List<Pattern>> CLASHES =
      List.of(
          List.of(
              Pattern.compile("[春桃莺燕柳]|芳草"),
              Pattern.compile("[夏蝉]"),
              Pattern.compile("[秋菊荷雁霜]|红叶"),
              Pattern.compile("[冬雪]")),
          List.of(Pattern.compile("[夜月星灯]"), Pattern.compile("[阳霞晖午]|[落映催日夕朝]日|夕照|日暮|晓风")));
  private static final int SYMBOLS = 50_000;

  @Override
  public String id() {
    return "verse-zh";
  }

  @Override
  public String generate() {
    var dice = new Dice(57);
    var phrases = new Expansion(Grammar.named(id()), dice);
    Supplier<String> poem = () -> phrases.text("《{title}》\\n") + body(dice, phrases);
    return Pieces.fill(SYMBOLS, "\n", Pieces.that(ChineseVerse::isInTune, Pieces.distinct(poem)));
  }

  private static String body(Dice dice, Expansion phrases) {
    List<String> nature = dice.shuffled(NATURE);
    String third = dice.pick("man", nature.get(2));
    String fourth = dice.pick(third.equals("man") ? nature.get(2) : "man", "sound");
    String rhyme = dice.pick(RHYMES);
    boolean seven = dice.chance(50);
    return phrases.text(
        line(seven, "near", nature.get(0), dice.pick("x", rhyme))
            + "，"
            + line(seven, "near", nature.get(1), rhyme)
            + "。\\n"
            + line(seven, "when", third, "x")
            + "，"
            + line(seven, "when", fourth, rhyme)
            + "。\\n");
  }

  private static String line(boolean seven, String place, String subject, String ending) {
    String rest = "{" + subject + "}{" + subject + "_" + ending + "}";
    return seven ? "{" + place + "}" + rest : rest;
  }

  private static boolean isInTune(String poem) {
    String body = poem.substring(poem.indexOf('》'));
    return !TWICE.matcher(body).find()
        && CLASHES.stream()
            .allMatch(
                kinds -> kinds.stream().filter(kind -> kind.matcher(poem).find()).count() <= 1);
  }
}
