package gatescope.workbench.lesson;

import gatescope.lesson.LessonWord;
import gatescope.lesson.Term;
import gatescope.workbench.common.Messages;
import java.text.Collator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The words of the field in the language of the moment, as far as a search matches. FX thread. */
public final class GlossaryViewModel {
  /**
   * A term.
   *
   * @param name in the language of the moment
   * @param other its name in the other language
   * @param sentence what it means
   */
  public record Entry(Term term, String name, String other, String sentence) {}

  private final Messages messages;
  private final Pointer pointer;
  private boolean asked;
  private final StringProperty search = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<Entry>> entries = new ReadOnlyObjectWrapper<>(List.of());

  GlossaryViewModel(Messages messages, Pointer pointer) {
    this.messages = messages;
    this.pointer = pointer;
    InvalidationListener again = change -> find();
    messages.localeProperty().addListener(again);
    search.addListener(again);
  }

  private void find() {
    if (!asked) {
      return;
    }
    String wanted = search.get().strip().toLowerCase(Locale.ROOT);
    Collator order = Collator.getInstance(messages.locale());
    entries.set(
        Arrays.stream(Term.values())
            .map(this::entry)
            .filter(entry -> matches(entry, wanted))
            .sorted((a, b) -> order.compare(a.name(), b.name()))
            .toList());
  }

  private static boolean matches(Entry entry, String wanted) {
    String all =
        String.join("\n", entry.name(), entry.other(), entry.sentence(), entry.term().equation());
    return all.toLowerCase(Locale.ROOT).contains(wanted);
  }

  /** A term in the language of the moment. */
  public Entry entry(Term term) {
    String key = "term_" + term.name();
    Locale other =
        Messages.LANGUAGES.stream()
            .filter(language -> !language.equals(messages.locale()))
            .findFirst()
            .orElse(messages.locale());
    return new Entry(
        term,
        messages.text(key),
        Messages.bundle(other).getString(key),
        messages.text("termIs_" + term.name()));
  }

  /** A term by the word that lesson files use for it. */
  public Entry entry(String word) {
    return entry(LessonWord.get(Term.class, word));
  }

  /** Shows only this term. */
  public void look(Term term) {
    search.set(messages.text("term_" + term.name()));
  }

  /** Goes to where a term can be seen. */
  public void show(Term term) {
    pointer.show(term.place());
  }

  /** What is searched for; all terms if it is empty. */
  public StringProperty searchProperty() {
    return search;
  }

  /** The terms that match, by name. */
  public ReadOnlyObjectProperty<List<Entry>> entriesProperty() {
    if (!asked) { // the other language is not read before somebody looks
      asked = true;
      find();
    }
    return entries.getReadOnlyProperty();
  }
}
