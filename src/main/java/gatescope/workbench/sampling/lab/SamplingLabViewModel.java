package gatescope.workbench.sampling.lab;

import gatescope.i18n.Notice;
import gatescope.math.Kernels;
import gatescope.workbench.common.Background;
import gatescope.workbench.sampling.SamplingViewModel;
import gatescope.workbench.training.TrainedModel;
import gatescope.workbench.training.TrainingViewModel;
import java.util.SplittableRandom;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableObjectValue;

/** The sampling lab: all that can be done with a model that has learned something. FX thread. */
public final class SamplingLabViewModel {
  private final TrainingViewModel training;
  private final CorpusIndexViewModel index;
  private final VoicesViewModel voices;
  private final LadderViewModel ladder;
  private final SurpriseViewModel surprise;
  private final MapViewModel map;
  private final GuessViewModel guess;
  private final FavouritesViewModel favourites;
  private final ObjectProperty<LabTab> tab = new SimpleObjectProperty<>(LabTab.WRITE);
  private LabTab open; // the part on the screen, or null

  public SamplingLabViewModel(
      TrainingViewModel training,
      SamplingViewModel sampling,
      Background background,
      Kernels kernels) {
    this.training = training;
    index = new CorpusIndexViewModel(training.trainedCorpusProperty(), background);
    voices = new VoicesViewModel(training);
    ladder = new LadderViewModel(training, sampling, index, voices, background, kernels);
    favourites = new FavouritesViewModel(ladder, sampling);
    surprise = new SurpriseViewModel(training, index, background, kernels);
    map = new MapViewModel(training, sampling, index, background, kernels);
    guess = new GuessViewModel(training, background, kernels, new SplittableRandom());
  }

  /**
   * Called once per frame.
   *
   * @param visible whether the lab is on the screen
   */
  public void pulse(long nanoTime, boolean visible) {
    index.pulse();
    look(visible ? tab.get() : null);
    ladder.pulse(nanoTime, visible && tab.get() == LabTab.WRITE);
    if (visible && training.model() != null) {
      index.want(training.model().corpus());
      if (tab.get() == LabTab.SURPRISE) {
        surprise.pulse();
      }
    }
  }

  /** Whoever opens a part of the lab has the index built that was cancelled in another. */
  private void look(LabTab part) {
    if (part != open) {
      open = part;
      index.forgetCancelling();
    }
  }

  /** Who wrote the texts of the ladder, and whether there is a newer model. */
  public ObservableObjectValue<Notice> ladderSource() {
    return source(ladder.modelProperty());
  }

  /** Who was measured for the temperature map. */
  public ObservableObjectValue<Notice> mapSource() {
    return source(map.modelProperty());
  }

  private ObservableObjectValue<Notice> source(ReadOnlyObjectProperty<TrainedModel> used) {
    return Bindings.createObjectBinding(
        () -> source(used.get(), training.model()), used, training.parametersProperty());
  }

  private static Notice source(TrainedModel used, TrainedModel newest) {
    if (used == null) {
      return Notice.of("labSourceNone");
    }
    if (newest == null || newest.corpus() != used.corpus()) {
      return Notice.of("labSourceGone", used.source());
    }
    return newest.step() == used.step()
        ? used.source()
        : Notice.of("labSourceOlder", used.source(), newest.step());
  }

  public LadderViewModel ladder() {
    return ladder;
  }

  public FavouritesViewModel favourites() {
    return favourites;
  }

  public VoicesViewModel voices() {
    return voices;
  }

  public SurpriseViewModel surprise() {
    return surprise;
  }

  public MapViewModel map() {
    return map;
  }

  public GuessViewModel guess() {
    return guess;
  }

  public CorpusIndexViewModel index() {
    return index;
  }

  /** The part that is shown. */
  public ObjectProperty<LabTab> tabProperty() {
    return tab;
  }
}
