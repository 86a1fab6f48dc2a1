package gatescope.text.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GrammarTest {
  private static final String ANIMALS = ":animal name home\nowl | tree\nfox | den\n";

  private static Expansion of(String source) {
    return new Expansion(Grammar.of(source), new Dice(1));
  }

  @Test
  void aNameKeepsItsRowAndTwoNamesNeverShareOne() {
    for (int text = 0; text < 20; text++) {
      String[] words = of(ANIMALS).text("{a:animal.name} {a.home} {b:animal.name} {a}").split(" ");
      assertEquals(words[0].equals("owl") ? "tree" : "den", words[1]);
      assertNotEquals(words[0], words[2]);
      assertEquals(words[0], words[3]);
    }
  }

  @Test
  void marksPutArticlesAndCapitals() {
    assertEquals("An owl", of(":bird\nowl\n").text("{^@bird}"));
    assertEquals("a fox", of(":beast\nfox\n").text("{@beast}"));
  }

  @Test
  void everyAlternativeIsDealtBeforeOneComesAgain() {
    Expansion expansion = of(":digit\n1\n2\n3\n4\n");
    Set<String> dealt = new TreeSet<>();
    for (int card = 0; card < 4; card++) {
      dealt.add(expansion.text("{digit}"));
    }
    assertEquals(Set.of("1", "2", "3", "4"), dealt);
  }

  @Test
  void continuedLinesAreOneAlternative() {
    assertEquals("a b\nc", of(":text\na\n  b\\n\n  c\n").text("{text}"));
  }

  @Test
  void saysWhatIsMissing() {
    assertThrows(IllegalArgumentException.class, () -> of(ANIMALS).text("{plant}"));
    assertThrows(IllegalArgumentException.class, () -> of(ANIMALS).text("{animal.age}"));
    assertThrows(IllegalArgumentException.class, () -> Grammar.of(":a b c\nx\n"));
  }
}
