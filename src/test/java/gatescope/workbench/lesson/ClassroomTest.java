package gatescope.workbench.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.lesson.Action;
import gatescope.lesson.ActionKind;
import gatescope.lesson.LessonLibrary;
import gatescope.lesson.LessonWord;
import gatescope.lesson.Place;
import gatescope.lesson.Term;
import gatescope.net.CellKind;
import gatescope.net.Initialisation;
import gatescope.train.Phase;
import gatescope.train.batch.BatchSize;
import gatescope.train.batch.Objective;
import gatescope.train.batch.Reading;
import gatescope.train.batch.Sequences;
import gatescope.train.optimizer.Clipping;
import gatescope.train.optimizer.OptimizerKind;
import gatescope.train.optimizer.ScheduleKind;
import gatescope.train.settings.Fault;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import gatescope.workbench.Bench;
import gatescope.workbench.OnTheSpot;
import gatescope.workbench.Sentences;
import gatescope.workbench.common.Messages;
import gatescope.workbench.gates.GateScoreViewModel;
import gatescope.workbench.gates.lab.LabPanel;
import gatescope.workbench.gates.lab.RankRow;
import gatescope.workbench.training.SettingsViewModel;
import gatescope.workbench.window.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lessons of teachers, places, words and refusals, without a window. */
class ClassroomTest {
  @TempDir private Path folder;
  private Bench bench;
  private Classroom classroom;
  private LessonsViewModel lessons;

  @BeforeEach
  void open() {
    bench = new Bench();
    classroom = bench.model().classroom();
    lessons = classroom.lessons();
  }

  @AfterEach
  void close() throws InterruptedException {
    bench.close();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private String said(Notice notice) {
    return bench.model().messages().text(notice);
  }

  @Test
  void theTemplateOpensAsALesson() throws IOException {
    Path mine = file("mine.md", classroom.template());
    bench.model().open(List.of(mine));
    assertEquals("my-lesson", lessons.lessonProperty().get().id());
    assertTrue(classroom.openProperty().get());
    assertNull(bench.model().corpus().corpusProperty().get(), "it is no text to learn");
    assertTrue(lessons.isOwnFile());
    bench.model().messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE);
    assertEquals("my-lesson", lessons.lessonProperty().get().id(), "its language is its own");
  }

  @Test
  void errorsAreShownAndNothingElseChanges() throws IOException {
    bench.open("counting");
    var before = bench.model().corpus().corpusProperty().get();
    Path bad = file("bad.md", classroom.template().replace("temperature 1\n", "temperature hot\n"));
    bench.model().open(List.of(bad));
    LessonsViewModel.Refused refused = lessons.refusedProperty().get();
    assertEquals(bad, refused.file());
    assertEquals(1, refused.errors().size());
    int line = refused.errors().get(0).line();
    assertEquals("temperature hot", Files.readAllLines(bad).get(line - 1));
    assertEquals(
        "“temperature” cannot take “hot”. It needs: a number.",
        said(refused.errors().get(0).notice()));
    assertNull(lessons.lessonProperty().get());
    assertEquals(before, bench.model().corpus().corpusProperty().get());

    Files.writeString(bad, classroom.template());
    lessons.readAgain();
    assertNull(lessons.refusedProperty().get());
    assertNotNull(lessons.lessonProperty().get());
    Files.delete(bad);
    lessons.readAgain();
    assertEquals(List.of(), lessons.refusedProperty().get().errors(), "it is gone");
    lessons.close();
    assertNull(lessons.refusedProperty().get());
  }

  @Test
  void aLessonThatIsNotUtf8IsRefused() throws IOException {
    Path bad = folder.resolve("gbk.md");
    Files.write(bad, "---\nlesson: a\ntitle: 课\n".getBytes("GB18030"));
    bench.model().open(List.of(bad));
    assertEquals(
        "lessonErrorEncoding", lessons.refusedProperty().get().errors().get(0).notice().key());
  }

  @Test
  void otherMarkdownIsATextToLearn() throws IOException {
    Path diary = file("diary.md", "# Monday\n\nIt rained, and rained again.\n".repeat(20));
    bench.model().open(List.of(diary));
    assertNull(lessons.refusedProperty().get());
    assertFalse(classroom.openProperty().get());
    assertEquals("diary.md", bench.model().corpus().documents().get(0).name());
  }

  @Test
  void aLessonMayBeDroppedWhileARunLearns() throws IOException {
    bench.open("counting").trainOn();
    Path mine = file("mine.md", classroom.template());
    assertTrue(bench.model().sources().dragFiles(List.of(mine)).accepted());
    assertFalse(bench.model().sources().dragFiles(List.of(file("a.txt", "x"))).accepted());
    bench.model().open(List.of(mine));
    assertNotNull(lessons.lessonProperty().get());
    assertEquals("counting", bench.model().corpus().sampleProperty().get().id());
    bench.model().training().stop();
  }

  @Test
  void aButtonDoesNotDisturbARunOfTheUser() {
    bench.open("quotes-and-brackets").trainOn();
    lessons.open("overfitting");
    StepViewModel step = lessons.stepProperty().get();
    Conductor conductor = classroom.conductor();
    conductor.play(this, List.of(new Action(ActionKind.TEXT, List.of("fables"))));
    assertEquals("lessonStopFirst", conductor.problemProperty().get().key());
    conductor.play(this, List.of(new Action(ActionKind.SET, List.of("units", "9"))));
    assertEquals("lessonStopFirst", conductor.problemProperty().get().key());
    assertTrue(bench.model().training().phaseProperty().get().isActive());
    assertFalse(step.doneProperty().get());
    bench.model().training().stop();
    bench.untilPhase(Phase::isOver);
  }

  @Test
  void whatNeedsANetworkSaysSo() {
    bench.open("counting");
    Conductor conductor = classroom.conductor();
    for (Action action :
        List.of(
            new Action(ActionKind.BRUSH, List.of("a")),
            new Action(ActionKind.KEEPER, List.of()),
            new Action(ActionKind.FIND_UNIT, List.of("inside-quotes")),
            new Action(ActionKind.FORCE, List.of("f", "0", "layer")),
            new Action(ActionKind.HABIT, List.of("amnesia", "layer")),
            new Action(ActionKind.PIN, List.of()))) {
      conductor.play(this, List.of(action));
      assertEquals("lessonTrainFirst", conductor.problemProperty().get().key(), action.toString());
      assertNull(conductor.playingProperty().get());
    }
  }

  @Test
  void unitsAreFoundFromWhateverPage() {
    bench.open("quotes-and-brackets").finish();
    Conductor conductor = classroom.conductor();
    GateScoreViewModel gates = bench.model().gates();
    for (Action action :
        List.of(
            new Action(ActionKind.KEEPER, List.of()),
            new Action(ActionKind.FIND_UNIT, List.of("inside-quotes")))) {
      bench.model().pageProperty().set(Page.CORPUS);
      gates.selectedUnitProperty().set(-1);
      conductor.play(
          this, List.of(new Action(ActionKind.PROBE, List.of("The cat sat on the")), action));
      bench.until(() -> conductor.playingProperty().get() == null);
      assertNull(conductor.problemProperty().get(), action.toString());
      assertEquals(Page.GATES, bench.model().pageProperty().get());
      assertTrue(gates.selectedUnitProperty().get() >= 0, action.toString());
    }
    RankRow keeper = bench.model().gateLab().layer().halfLivesProperty().get().get(0);
    conductor.play(this, new Action(ActionKind.KEEPER, List.of()));
    assertEquals(keeper.unit(), gates.selectedUnitProperty().get());
  }

  @Test
  void aUnitThatCannotBeFoundIsSaid() {
    bench.open("counting").finish();
    Conductor conductor = classroom.conductor();
    conductor.play(this, new Action(ActionKind.FIND_UNIT, List.of("inside-quotes")));
    bench.until(() -> conductor.playingProperty().get() == null);
    assertEquals("detectiveNothing", conductor.problemProperty().get().key());
  }

  @Test
  void aLessonOfATeacherKeepsItsProgress() throws IOException {
    Path mine = file("mine.md", classroom.template());
    bench.model().open(List.of(mine));
    lessons.next();
    assertEquals(1, lessons.stepProperty().get().index());
    assertTrue(lessons.isDone(0), "it asks for nothing");
    lessons.close();
    bench.model().open(List.of(mine));
    assertEquals(1, lessons.stepProperty().get().index());
    lessons.readAgain();
    assertEquals(1, lessons.stepProperty().get().index(), "where somebody is");
    Path other = file("other.md", classroom.template());
    bench.model().open(List.of(other));
    assertEquals(0, lessons.stepProperty().get().index());
  }

  @Test
  void progressThatCannotBeSavedIsSaidUntilItIs() throws IOException, InterruptedException {
    Path taken = Files.createDirectories(folder.resolve("lessons.properties").resolve("full"));
    Bench own = new Bench(new OnTheSpot(), folder);
    LessonsViewModel unsaved = own.model().classroom().lessons();
    own.model().open(List.of(file("mine.md", own.model().classroom().template())));
    unsaved.next();
    Sentences.check(unsaved.noticeProperty().get());
    assertEquals("lessonProgressUnsaved", unsaved.noticeProperty().get().key());
    unsaved.close();
    assertNotNull(unsaved.noticeProperty().get(), "the list says it too");
    Files.delete(taken);
    Files.delete(taken.getParent());
    own.model().open(List.of(folder.resolve("mine.md")));
    unsaved.back();
    unsaved.next();
    assertNull(unsaved.noticeProperty().get());
    assertTrue(Files.isRegularFile(taken.getParent()));
    own.close();
  }

  @Test
  void allCellsRace() {
    bench.open("counting");
    Conductor conductor = classroom.conductor();
    conductor.play(this, List.of(new Action(ActionKind.RACE, List.of("3"))));
    bench.until(() -> conductor.playingProperty().get() == null);
    assertNull(conductor.problemProperty().get());
    assertTrue(bench.model().race().steps() >= 3, "as many as were asked for");
    assertTrue(
        bench.model().race().beyond(CellKind.LSTM, CellKind.RNN)
            == -bench.model().race().beyond(CellKind.RNN, CellKind.LSTM));
    bench.trainOn();
    conductor.play(this, List.of(new Action(ActionKind.RACE, List.of("3"))));
    bench.until(() -> conductor.playingProperty().get() == null);
    assertEquals("racePauseFirst", conductor.problemProperty().get().key());
    bench.model().training().stop();
    bench.untilPhase(Phase::isOver);
  }

  @Test
  void aLineIsAnAction() throws NoticeException {
    assertEquals(
        new Action(ActionKind.FORCE, List.of("f", "0", "layer")), Action.read(" force f 0 layer"));
    NoticeException refused =
        assertThrows(NoticeException.class, () -> Action.read("force f open layer"));
    assertEquals("lessonErrorArgument", refused.notice().key());
    Sentences.check(refused.notice());
  }

  @Test
  void everyActionIsKnown() {
    bench.open("counting");
    Deeds deeds = new Deeds(classroom.targets(), classroom.pointer(), classroom.reach());
    for (ActionKind kind : ActionKind.values()) {
      assertNotNull(deeds.of(kind), kind.name());
    }
  }

  @Test
  void everyPlaceHasItsPage() {
    for (Place place : Place.values()) {
      classroom.pointer().show(place);
      assertTrue(classroom.pointer().isOn(place), place.name());
      assertEquals(place, classroom.pointer().pointedProperty().get());
    }
    classroom.pointer().show(Place.DETECTIVE);
    assertEquals(Page.GATES, bench.model().pageProperty().get());
    assertEquals(LabPanel.DETECTIVE, bench.model().gateLab().panelProperty().get());
    assertFalse(classroom.pointer().isOn(Place.FORCE));
    assertFalse(classroom.pointer().isOn(Place.CURVES));
  }

  @Test
  void theGlossaryIsSearchedInBothLanguages() {
    GlossaryViewModel glossary = classroom.glossary();
    assertEquals(Term.values().length, glossary.entriesProperty().get().size());
    glossary.searchProperty().set("  FORGET gate ");
    assertTrue(terms().contains(Term.FORGET_GATE));
    glossary.searchProperty().set("困惑度");
    assertEquals(List.of(Term.PERPLEXITY), terms());
    glossary.searchProperty().set("e^L");
    assertEquals(List.of(Term.PERPLEXITY), terms());
    bench.model().messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE);
    glossary.look(Term.LEARNING_RATE);
    assertTrue(terms().contains(Term.LEARNING_RATE));
    assertEquals("learning rate", glossary.entry("learning-rate").other());
    glossary.show(Term.CELL_STATE);
    assertTrue(classroom.pointer().isOn(Place.CELL));
    glossary.searchProperty().set("qqqq");
    assertEquals(List.of(), terms());
  }

  private List<Term> terms() {
    return classroom.glossary().entriesProperty().get().stream()
        .map(GlossaryViewModel.Entry::term)
        .toList();
  }

  @Test
  void theLaboratoryChecksADiagnosis() {
    FaultLabViewModel faults = classroom.faults();
    faults.diagnose(Fault.NO_CLIPPING.name());
    assertEquals("diagnosisTooSoon", faults.verdictProperty().get().key());
    faults.trainBroken(Fault.TARGETS_UNSHIFTED.name());
    bench.until(() -> bench.model().training().trainCurveProperty().get().size() >= 60);
    bench.model().training().stop();
    bench.untilPhase(Phase::isOver);
    assertEquals(Fault.TARGETS_UNSHIFTED, bench.model().training().fault());
    assertEquals(Fault.NONE, bench.model().settings().faultProperty().get(), "the next is whole");
    assertTrue(said(bench.model().run().titleProperty().get()).endsWith("broken on purpose"));
    faults.look();
    assertTrue(faults.evidenceProperty().get().size() >= 4, "too little evidence");
    faults.diagnose(Fault.VALIDATION_LEAKED.name());
    assertEquals("diagnosisWrong", faults.verdictProperty().get().key());
    assertFalse(faults.solvedProperty().get());
    faults.diagnose(Fault.TARGETS_UNSHIFTED.name());
    assertEquals("diagnosisRight", faults.verdictProperty().get().key());
    assertTrue(faults.solvedProperty().get());
    assertEquals(2, faults.triesProperty().get());
  }

  @Test
  void theBrokenRunIsTheSameWhateverStoodInTheSettings() {
    SettingsViewModel settings = bench.model().settings();
    settings.cell().nameProperty().set(CellKind.GRU.name());
    settings.schedule().nameProperty().set(ScheduleKind.COSINE.name());
    settings.clipping().nameProperty().set(Clipping.BY_ELEMENT.name());
    settings.initialisation().nameProperty().set(Initialisation.UNIFORM.name());
    settings.objective().nameProperty().set(Objective.LAST_STEP.name());
    settings.sequences().nameProperty().set(Sequences.LINES.name());
    settings.layers().set(2);
    settings.embeddedProperty().set(true);
    settings.dropout().set(0.5);
    settings.forgetBias().set(-1);
    settings.seed().set(3);
    classroom.faults().trainBroken(Fault.NO_CLIPPING.name());
    bench.until(() -> bench.model().training().trainCurveProperty().get().size() >= 1);
    bench.model().training().stop();
    bench.untilPhase(Phase::isOver);
    TrainingSettings run = bench.model().training().sessionProperty().get().settings();
    assertEquals(
        new TrainingSettings(
            new ModelSettings(CellKind.LSTM, 1, 48, 0, 0, 1),
            Reading.STREAM,
            new BatchSize(16, 12),
            new LearningSettings(
                OptimizerKind.SGD, 10, ScheduleKind.CONSTANT, Clipping.BY_NORM, 0.15),
            25,
            7,
            Fault.NO_CLIPPING),
        run);
  }

  @Test
  void inSecretOneOfSixIsBroken() {
    FaultLabViewModel faults = classroom.faults();
    faults.trainSecretly();
    assertTrue(faults.secretProperty().get());
    bench.until(() -> bench.model().training().trainCurveProperty().get().size() >= 1);
    Fault secret = bench.model().training().fault();
    assertTrue(faults.faultNames().contains(secret.name()));
    assertEquals(6, faults.faultNames().size());
    bench.model().training().stop();
    bench.untilPhase(Phase::isOver);
    faults.reveal();
    assertFalse(faults.secretProperty().get());
    assertTrue(
        said(faults.verdictProperty().get())
            .contains(bench.model().messages().text("fault_" + secret.name())));
  }

  @Test
  void aWholeRunIsCalledWhole() {
    bench.open("counting").finish();
    classroom.faults().diagnose(Fault.NO_CLIPPING.name());
    assertEquals("diagnosisWhole", classroom.faults().verdictProperty().get().key());
    assertEquals(0, classroom.faults().triesProperty().get());
  }

  @Test
  void lessonsAreListedInTheLanguageOfTheMoment() {
    assertEquals(LessonLibrary.IDS.size(), lessons.rowsProperty().get().size());
    String english = lessons.rowsProperty().get().get(0).lesson().title();
    lessons.open("cell");
    bench.model().messages().localeProperty().set(Messages.LANGUAGES.get(1));
    assertTrue(lessons.lessonProperty().get().title().codePoints().anyMatch(c -> c > 0x4E00));
    lessons.close();
    assertFalse(lessons.rowsProperty().get().get(0).lesson().title().equals(english));
  }

  @Test
  void anotherLanguageKeepsWhatIsDone() {
    lessons.open("perplexity");
    lessons.goTo(1);
    StepItem.Ask ask =
        lessons.stepProperty().get().items().stream()
            .filter(item -> item instanceof StepItem.Ask)
            .map(item -> (StepItem.Ask) item)
            .findFirst()
            .orElseThrow();
    ask.choose(1);
    bench.model().messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE);
    StepViewModel now = lessons.stepProperty().get();
    assertEquals(1, now.index());
    assertTrue(
        now.items().stream()
            .anyMatch(
                item ->
                    item instanceof StepItem.Ask same
                        && same.chosenProperty().get() == 1
                        && same.revealedProperty().get()));
    lessons.again();
    assertTrue(
        lessons.stepProperty().get().items().stream()
            .noneMatch(item -> item instanceof StepItem.Ask same && same.isDone()));
  }

  @Test
  void wordsOfFilesAreTheConstants() {
    assertEquals("half-life", LessonWord.of(Term.HALF_LIFE));
    for (Term term : Term.values()) {
      assertEquals(term, LessonWord.get(Term.class, LessonWord.of(term)));
    }
    assertTrue(Arrays.stream(Term.values()).allMatch(term -> term.place() != null));
  }
}
