package gatescope.view.common;

import gatescope.workbench.runs.RunsTab;
import gatescope.workbench.sampling.lab.LabTab;
import gatescope.workbench.window.Page;
import java.net.URL;

/** Every FXML file of the program. */
public enum ViewFile {
  WINDOW("Window"),
  WORKBENCH_PAGE("WorkbenchPage"),
  GATES_PAGE("GatesPage"),
  SAMPLING_PAGE("SamplingPage"),
  CORPUS_PAGE("CorpusPage"),
  TOP_BAR("TopBar"),
  CORPUS_CARD("CorpusCard"),
  REREAD_CARD("RereadCard"),
  MODEL_CARD("ModelCard"),
  TRAINING_CARD("TrainingCard"),
  EVENTS_CARD("EventsCard"),
  CURVE_CARDS("CurveCards"),
  GATES_CARD("GatesCard"),
  SCORE_TOOLS("ScoreTools"),
  UNIT_CARD("UnitCard"),
  TIME_MACHINE("TimeMachine"),
  CELL_PANEL("CellPanel"),
  FORCE_PANEL("ForcePanel"),
  LAYER_PANEL("LayerPanel"),
  DETECTIVE_PANEL("DetectivePanel"),
  EDIT_PANEL("EditPanel"),
  SAMPLE_CARD("SampleCard"),
  NEXT_SYMBOL_CARD("NextSymbolCard"),
  GENERATED_CARD("GeneratedCard"),
  RECIPE_CARD("RecipeCard"),
  CLEANING_CARD("CleaningCard"),
  FIGURES_CARD("FiguresCard"),
  EXCERPT_CARD("ExcerptCard"),
  SYMBOLS_CARD("SymbolsCard"),
  ADVICE_CARD("AdviceCard"),
  EXPECT_CARD("ExpectCard"),
  LAB_WRITE("LabWrite"),
  LAB_CONTROLS("LabControls"),
  LAB_STEP("LabStep"),
  LAB_CURSOR("LabCursor"),
  LAB_SURPRISE("LabSurprise"),
  LAB_MAP("LabMap"),
  LAB_GUESS("LabGuess"),
  RUNS_PAGE("RunsPage"),
  RUNS_HISTORY("RunsHistory"),
  RUN_CARD("RunCard"),
  FORK_CARD("ForkCard"),
  RUN_BAR("RunBar"),
  RUNS_COMPARE("RunsCompare"),
  COMPARE_GATES("CompareGates"),
  RUNS_RACE("RunsRace"),
  STATUS_BAR("StatusBar"),
  CLASSROOM("Classroom"),
  LESSONS("Lessons"),
  GLOSSARY("Glossary"),
  FAULT_LAB("FaultLab"),
  TEACHER_PAGE("TeacherPage"),
  PLANNER_CARD("PlannerCard"),
  TEACHER_MENU("TeacherMenu"),
  LOCK_STRIP("LockStrip");

  private static final String FOLDER = "/gatescope/fxml/";

  private final String file;

  ViewFile(String name) {
    file = name + ".fxml";
  }

  /** The file's name in the folder {@code fxml}. */
  public String file() {
    return file;
  }

  /** The view that fills the window while a page is shown. */
  public static ViewFile of(Page page) {
    return valueOf(page.name() + "_PAGE");
  }

  /** The view that fills the sampling lab while a part of it is shown. */
  public static ViewFile of(LabTab tab) {
    return valueOf("LAB_" + tab.name());
  }

  /** The view that fills the page about runs while a part of it is shown. */
  public static ViewFile of(RunsTab tab) {
    return valueOf("RUNS_" + tab.name());
  }

  public URL url() {
    return ViewFile.class.getResource(FOLDER + file);
  }
}
