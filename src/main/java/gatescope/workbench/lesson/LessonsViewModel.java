package gatescope.workbench.lesson;

import gatescope.i18n.Notice;
import gatescope.lesson.Lesson;
import gatescope.lesson.LessonError;
import gatescope.lesson.LessonLibrary;
import gatescope.lesson.LessonProgress;
import gatescope.lesson.ParsedLesson;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The list of lessons, the lesson that is taken, and what is wrong with a file that is none. FX
 * thread; reads files on a worker.
 */
public final class LessonsViewModel {
  /**
   * A file that could not be opened as a lesson.
   *
   * @param errors none if it could not be read at all
   */
  public record Refused(Path file, List<LessonError> errors) {}

  private final Messages messages;
  private final Background background;
  private final Conductor conductor;
  private final Measures measures;
  private final LessonProgress progress;
  private final Map<Locale, List<Lesson>> known = new HashMap<>();
  private final ReadOnlyObjectWrapper<List<LessonRow>> rows =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Lesson> lesson = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<StepViewModel> step = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Refused> refused = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
  private Path file; // of the lesson on show or refused, null for one of the program's own

  LessonsViewModel(
      Messages messages,
      Background background,
      Conductor conductor,
      Measures measures,
      LessonProgress progress) {
    this.messages = messages;
    this.background = background;
    this.conductor = conductor;
    this.measures = measures;
    this.progress = progress;
    messages.localeProperty().addListener(change -> translate());
  }

  /** Goes on in the other language where somebody is; a teacher's own lesson has one only. */
  private void translate() {
    if (!rows.get().isEmpty()) {
      list();
    }
    if (lesson.get() != null) {
      StepViewModel before = step.get();
      Lesson same = file == null ? find(lesson.get().id()) : lesson.get();
      show(same, before.index(), before);
    }
  }

  private void list() {
    List<LessonRow> all = new ArrayList<>();
    for (Lesson one : known()) {
      all.add(new LessonRow(all.size() + 1, one, done(one.id(), one).size()));
    }
    rows.set(List.copyOf(all));
  }

  /** The lessons in the language of the moment, read when they are first asked for. */
  private List<Lesson> known() {
    return known.computeIfAbsent(messages.locale(), LessonLibrary::lessons);
  }

  private Lesson find(String id) {
    return known().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  /** Under which name the progress of the lesson on show is kept. */
  private String key(Lesson of) {
    return file == null ? of.id() : file.getFileName() + "/" + of.id();
  }

  private Set<Integer> done(String key, Lesson of) {
    Set<Integer> steps = progress.steps(key);
    steps.removeIf(index -> index >= of.steps().size());
    return steps;
  }

  /** Whether a step of the lesson that is taken is done, counted from 0. */
  public boolean isDone(int index) {
    StepViewModel now = step.get();
    Lesson taken = lesson.get();
    boolean noted = taken != null && done(key(taken), taken).contains(index);
    return noted || (now != null && now.index() == index && now.doneProperty().get());
  }

  /** Opens a lesson at its first step that is not done. */
  public void open(String id) {
    file = null;
    Lesson wanted = find(id);
    show(wanted, firstToDo(wanted));
  }

  /** The first step that is not done; the first of all if all are. */
  private int firstToDo(Lesson wanted) {
    Set<Integer> done = done(key(wanted), wanted);
    int first = 0;
    while (done.contains(first)) {
      first++;
    }
    return first < wanted.steps().size() ? first : 0;
  }

  private void show(Lesson wanted, int index) {
    show(wanted, index, null);
    conductor.forgive();
  }

  /**
   * Shows a step.
   *
   * @param before the same step in another language, or null to begin it
   */
  private void show(Lesson wanted, int index, StepViewModel before) {
    refused.set(null);
    lesson.set(wanted);
    StepViewModel next = new StepViewModel(wanted.steps().get(index), index, conductor, measures);
    if (before != null) {
      next.goOnFrom(before);
    }
    step.set(next);
  }

  /**
   * Opens a file as a lesson if it begins like one.
   *
   * @param otherwise run if it does not, or cannot be read
   */
  void openFile(Path candidate, Runnable otherwise) {
    background.run(
        () -> LessonFile.read(candidate),
        read -> {
          if (read.isEmpty()) {
            otherwise.run();
          } else {
            accept(candidate, read.get());
          }
        },
        failure -> otherwise.run());
  }

  private void accept(Path read, ParsedLesson parsed) {
    boolean again = read.equals(file) && step.get() != null;
    file = read;
    if (parsed.lesson() != null) {
      int last = parsed.lesson().steps().size() - 1;
      int index = again ? Math.min(step.get().index(), last) : firstToDo(parsed.lesson());
      show(parsed.lesson(), index);
    } else {
      closeLesson();
      refused.set(new Refused(read, parsed.errors()));
    }
  }

  /** Reads the file of the lesson or of the errors again. */
  public void readAgain() {
    if (file != null) {
      Path again = file;
      openFile(again, () -> refused.set(new Refused(again, List.of())));
    }
  }

  /** Whether the lesson or the errors come from a file that can be read again. */
  public boolean isOwnFile() {
    return file != null;
  }

  /** Goes back to the list. */
  public void close() {
    file = null;
    closeLesson();
    list();
  }

  private void closeLesson() {
    refused.set(null);
    lesson.set(null);
    step.set(null);
    conductor.forgive();
  }

  /** Goes to the next step, or from the last to the list. */
  public void next() {
    move(1);
  }

  /** Goes to the step before. */
  public void back() {
    move(-1);
  }

  private void move(int by) {
    if (lesson.get() == null) {
      return;
    }
    look();
    int index = step.get().index() + by;
    if (index >= lesson.get().steps().size()) {
      close();
    } else if (index >= 0) {
      show(lesson.get(), index);
    }
  }

  /** Goes to a step of the lesson that is taken, counted from 0, or to its last. */
  void goTo(int index) {
    show(lesson.get(), Math.min(index, lesson.get().steps().size() - 1));
  }

  /** Takes the step once more from its beginning. */
  public void again() {
    if (lesson.get() != null) {
      show(lesson.get(), step.get().index());
    }
  }

  /** Forgets what was done in all lessons. */
  public void forgetProgress() {
    try {
      progress.clear();
      notice.set(null);
    } catch (IOException e) {
      notice.set(Notice.of("lessonProgressUnsaved", e.getMessage()));
    }
    list();
  }

  /** Looks at the checks of the step; called a few times a second. */
  void look() {
    if (step.get() == null) {
      return;
    }
    boolean before = step.get().doneProperty().get();
    step.get().look();
    if (step.get().doneProperty().get() && !before) {
      note(lesson.get(), step.get().index());
    }
  }

  private void note(Lesson taken, int index) {
    try {
      progress.add(key(taken), index);
      notice.set(null);
    } catch (IOException e) {
      notice.set(Notice.of("lessonProgressUnsaved", e.getMessage()));
    }
    list();
  }

  /** All lessons of the program in the language of the moment. */
  public ReadOnlyObjectProperty<List<LessonRow>> rowsProperty() {
    if (rows.get().isEmpty()) {
      list();
    }
    return rows.getReadOnlyProperty();
  }

  /** The lesson that is taken, or null. */
  public ReadOnlyObjectProperty<Lesson> lessonProperty() {
    return lesson.getReadOnlyProperty();
  }

  /** The step that is taken, or null. */
  public ReadOnlyObjectProperty<StepViewModel> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /** A file with errors, or null. */
  public ReadOnlyObjectProperty<Refused> refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  /** Why the progress was not saved when it last changed, or null. */
  public ReadOnlyObjectProperty<Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }
}
