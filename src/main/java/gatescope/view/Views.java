package gatescope.view;

import gatescope.workbench.WorkbenchModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads views; the one place that makes controllers. */
public final class Views {
  private static final Map<Class<?>, Function<WorkbenchModel, Object>> CONTROLLERS =
      Map.ofEntries(
          Map.entry(GatesPageController.class, GatesPageController::new),
          Map.entry(TopBarController.class, TopBarController::new),
          Map.entry(RereadCardController.class, RereadCardController::new),
          Map.entry(ModelCardController.class, ModelCardController::new),
          Map.entry(TrainingCardController.class, TrainingCardController::new),
          Map.entry(EventsCardController.class, EventsCardController::new),
          Map.entry(CurveCardsController.class, CurveCardsController::new),
          Map.entry(GatesCardController.class, GatesCardController::new),
          Map.entry(ScoreToolsController.class, ScoreToolsController::new),
          Map.entry(UnitCardController.class, UnitCardController::new),
          Map.entry(TimeMachineController.class, TimeMachineController::new),
          Map.entry(CellPanelController.class, CellPanelController::new),
          Map.entry(ForcePanelController.class, ForcePanelController::new),
          Map.entry(LayerPanelController.class, LayerPanelController::new),
          Map.entry(DetectivePanelController.class, DetectivePanelController::new),
          Map.entry(EditPanelController.class, EditPanelController::new),
          Map.entry(SampleCardController.class, SampleCardController::new),
          Map.entry(NextSymbolCardController.class, NextSymbolCardController::new),
          Map.entry(GeneratedCardController.class, GeneratedCardController::new),
          Map.entry(RecipeCardController.class, RecipeCardController::new),
          Map.entry(CleaningCardController.class, CleaningCardController::new),
          Map.entry(FiguresCardController.class, FiguresCardController::new),
          Map.entry(ExcerptCardController.class, ExcerptCardController::new),
          Map.entry(SymbolsCardController.class, SymbolsCardController::new),
          Map.entry(AdviceCardController.class, AdviceCardController::new),
          Map.entry(ExpectCardController.class, ExpectCardController::new),
          Map.entry(LabWriteController.class, LabWriteController::new),
          Map.entry(LabControlsController.class, LabControlsController::new),
          Map.entry(LabStepController.class, LabStepController::new),
          Map.entry(LabCursorController.class, LabCursorController::new),
          Map.entry(LabSurpriseController.class, LabSurpriseController::new),
          Map.entry(LabMapController.class, LabMapController::new),
          Map.entry(LabGuessController.class, LabGuessController::new),
          Map.entry(PlannerCardController.class, PlannerCardController::new),
          Map.entry(TeacherMenuController.class, TeacherMenuController::new),
          Map.entry(LockStripController.class, LockStripController::new),
          Map.entry(RunsHistoryController.class, RunsHistoryController::new),
          Map.entry(RunCardController.class, RunCardController::new),
          Map.entry(ForkCardController.class, ForkCardController::new),
          Map.entry(RunBarController.class, RunBarController::new),
          Map.entry(RunsCompareController.class, RunsCompareController::new),
          Map.entry(CompareGatesController.class, CompareGatesController::new),
          Map.entry(RunsRaceController.class, RunsRaceController::new),
          Map.entry(StatusBarController.class, StatusBarController::new));

  /** Those that load views themselves. */
  private static final Map<Class<?>, BiFunction<WorkbenchModel, Views, Object>> LOADING =
      Map.of(
          WindowController.class, WindowController::new,
          CorpusCardController.class, CorpusCardController::new,
          SamplingPageController.class, SamplingPageController::new,
          RunsPageController.class, RunsPageController::new);

  private final WorkbenchModel model;
  private final List<Object> controllers = new ArrayList<>(); // nodes do not keep them alive

  public Views(WorkbenchModel model) {
    this.model = model;
  }

  /** Loads a file with all that it includes; the words follow the language of the model. */
  public Parent load(ViewFile view) {
    FXMLLoader loader = new FXMLLoader(view.url());
    loader.setControllerFactory(this::controller);
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot load " + view.file(), e);
    }
  }

  private Object controller(Class<?> type) {
    Object controller =
        LOADING.containsKey(type)
            ? LOADING.get(type).apply(model, this)
            : CONTROLLERS.get(type).apply(model);
    controllers.add(controller);
    return controller;
  }
}
