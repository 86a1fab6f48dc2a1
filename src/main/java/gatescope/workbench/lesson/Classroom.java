package gatescope.workbench.lesson;

import gatescope.lesson.Action;
import gatescope.lesson.LessonLibrary;
import gatescope.lesson.LessonProgress;
import gatescope.lesson.LessonWord;
import gatescope.lesson.Paragraph;
import gatescope.lesson.Place;
import gatescope.math.Kernels;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.FileKind;
import gatescope.workbench.runs.UserFolder;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The panel beside the pages: lessons, words, the broken LSTM, the page for teachers. FX thread.
 */
public final class Classroom {
  private static final Set<Place> IN_SETUP =
      EnumSet.of(Place.TEXTS, Place.MODEL, Place.TRAINING, Place.EVENTS);
  private static final long LOOK_NANOS = 200_000_000;

  private final LessonTargets targets;
  private final Pointer pointer;
  private final ReachViewModel reach;
  private final Conductor conductor;
  private final LessonsViewModel lessons;
  private final GlossaryViewModel glossary;
  private final FaultLabViewModel faults;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final BooleanProperty setupShown = new SimpleBooleanProperty();
  private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.LESSONS);
  private long looked;

  /**
   * @param targets what lessons act on and measure
   * @param user keeps what was done
   */
  public Classroom(LessonTargets targets, Background background, Kernels kernels, UserFolder user) {
    this.targets = targets;
    pointer =
        new Pointer(targets.page(), targets.gateLab(), targets.samplingLab(), targets.runsTab());
    reach = new ReachViewModel(targets.training(), background, kernels);
    Deeds deeds = new Deeds(targets, pointer, reach);
    conductor = new Conductor(deeds);
    Measures measures =
        new Measures(
            targets,
            pointer,
            reach,
            new AgreementWatch(targets.training(), targets.gates(), background, kernels));
    lessons =
        new LessonsViewModel(
            targets.messages(),
            background,
            conductor,
            measures,
            new LessonProgress(user.lessons()));
    glossary = new GlossaryViewModel(targets.messages(), pointer);
    pointer.pointedProperty().addListener((property, before, now) -> makeRoomFor(now));
    faults = new FaultLabViewModel(targets, deeds, conductor, new SplittableRandom());
  }

  /** What stands in the set-up cannot be seen while that gives way. */
  private void makeRoomFor(Place place) {
    if (place != null && IN_SETUP.contains(place)) {
      setupShown.set(true);
    }
  }

  /** Goes on with what is under way, and looks; called once per frame. */
  public void pulse(long nanoTime) {
    conductor.pulse();
    if (open.get() && nanoTime - looked >= LOOK_NANOS) {
      looked = nanoTime;
      lessons.look();
      if (section.get() == Section.BROKEN) {
        faults.look();
      }
    }
  }

  /**
   * Opens files as a lesson if they are one.
   *
   * @param otherwise run if they are not
   */
  public void openFiles(List<Path> files, Runnable otherwise) {
    if (FileKind.mayBeLesson(files)) {
      lessons.openFile(files.get(0), otherwise);
    } else {
      otherwise.run();
    }
  }

  /** Does actions one after the other; what goes wrong stands in the panel. */
  public void perform(List<Action> actions) {
    if (!actions.isEmpty()) {
      conductor.play(this, actions);
    }
  }

  /** Opens or closes the panel. */
  public void toggle() {
    open.set(!open.get());
  }

  /** Opens the panel at a section. */
  public void show(Section wanted) {
    section.set(wanted);
    open.set(true);
  }

  /**
   * Opens the panel at a section by its word, or at a lesson by its id with a step from 1, such as
   * forget:2; anything else opens the list.
   */
  public void show(String part) {
    String[] words = part.split(":");
    boolean lesson = LessonLibrary.IDS.contains(words[0]);
    show(lesson ? Section.LESSONS : LessonWord.find(Section.class, part).orElse(Section.LESSONS));
    if (lesson) {
      lessons.open(words[0]);
      boolean step = words.length > 1 && words[1].matches("[1-9]\\d?");
      lessons.goTo(step ? Integer.parseInt(words[1]) - 1 : 0);
    }
  }

  /** The page for teachers, in the language of the moment. */
  public List<Paragraph> teacherPage() {
    return LessonLibrary.page("teacher", targets.messages().locale());
  }

  /** How a lesson is written, and an example that is one, in the language of the moment. */
  public String template() {
    return LessonLibrary.text("template", targets.messages().locale());
  }

  /** What lessons act on and measure. */
  LessonTargets targets() {
    return targets;
  }

  public LessonsViewModel lessons() {
    return lessons;
  }

  public GlossaryViewModel glossary() {
    return glossary;
  }

  public FaultLabViewModel faults() {
    return faults;
  }

  public ReachViewModel reach() {
    return reach;
  }

  /** What points at places of the screen. */
  public Pointer pointer() {
    return pointer;
  }

  /** What does the actions of buttons. */
  public Conductor conductor() {
    return conductor;
  }

  /** Whether the panel is open. */
  public BooleanProperty openProperty() {
    return open;
  }

  /** Whether the set-up stays beside the panel where there is little room. */
  public BooleanProperty setupShownProperty() {
    return setupShown;
  }

  /** What the panel shows. */
  public ObjectProperty<Section> sectionProperty() {
    return section;
  }
}
