package gatescope.view;

import gatescope.view.common.Controller;
import gatescope.view.common.Controllers;
import gatescope.view.common.TermTips;
import gatescope.view.common.ViewFile;
import gatescope.view.common.ViewLoader;
import gatescope.view.corpus.CorpusControllers;
import gatescope.view.gates.GatesControllers;
import gatescope.view.lesson.LessonControllers;
import gatescope.view.presenter.PresenterControllers;
import gatescope.view.runs.RunsControllers;
import gatescope.view.sampling.SamplingControllers;
import gatescope.view.training.TrainingControllers;
import gatescope.workbench.WorkbenchModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads views with the controllers of all features. */
public final class Views implements ViewLoader {
  private static final Controllers CONTROLLERS =
      new Controllers()
          .with(StatusBarController.class, StatusBarController::new)
          .with(TopBarController.class, TopBarController::new)
          .withLoader(WindowController.class, WindowController::new)
          .with(WorkbenchPageController.class, WorkbenchPageController::new)
          .withAll(CorpusControllers.all())
          .withAll(GatesControllers.all())
          .withAll(LessonControllers.all())
          .withAll(PresenterControllers.all())
          .withAll(RunsControllers.all())
          .withAll(SamplingControllers.all())
          .withAll(TrainingControllers.all());

  private final WorkbenchModel model;
  private final List<Controller> controllers = new ArrayList<>(); // nodes do not keep them alive

  public Views(WorkbenchModel model) {
    this.model = model;
  }

  @Override
  public Parent load(ViewFile view) {
    FXMLLoader loader = new FXMLLoader(view.url());
    loader.setControllerFactory(this::controller);
    try {
      Parent root = loader.load();
      TermTips.install(root, model);
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot load " + view.file(), e);
    }
  }

  private Controller controller(Class<?> type) {
    Controller controller = CONTROLLERS.make(type, model, this);
    controllers.add(controller);
    return controller;
  }
}
