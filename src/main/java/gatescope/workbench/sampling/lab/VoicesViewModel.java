package gatescope.workbench.sampling.lab;

import gatescope.i18n.Notice;
import gatescope.sample.Voice;
import gatescope.workbench.training.TrainedModel;
import gatescope.workbench.training.TrainingViewModel;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * A second voice to blend with the present one: an earlier moment of the run, or what the run
 * before ended with. FX thread.
 */
public final class VoicesViewModel {
  private static final int MOST = 8;

  /** A model that was remembered. */
  public static final class Remembered {
    /** No second voice. */
    public static final Remembered NONE = new Remembered(null);

    private final TrainedModel model; // null for none

    Remembered(TrainedModel model) {
      this.model = model;
    }

    /** Which step of which run it is. */
    public Notice source() {
      return model == null ? Notice.of("voiceNone") : model.source();
    }
  }

  private final TrainingViewModel training;
  private final ObservableList<Remembered> remembered = FXCollections.observableArrayList();
  private final ObjectProperty<Remembered> second = new SimpleObjectProperty<>(Remembered.NONE);
  private final DoubleProperty weight = new SimpleDoubleProperty(0.5);
  private TrainedModel newest;

  VoicesViewModel(TrainingViewModel training) {
    this.training = training;
    training.trainedCorpusProperty().addListener(change -> keepPrevious());
    training.parametersProperty().addListener(change -> follow());
  }

  private void follow() {
    TrainedModel model = training.model();
    newest = model == null ? newest : model;
  }

  /** The run before stays as a voice. */
  private void keepPrevious() {
    if (newest != null && newest.step() > 0) {
      add(newest);
    }
    newest = null;
  }

  /** Keeps the present moment of the run. */
  public void remember() {
    TrainedModel model = training.model();
    if (model != null) {
      add(model);
    }
  }

  private void add(TrainedModel model) {
    boolean there = remembered.stream().anyMatch(r -> r.model.equals(model));
    if (!there) {
      remembered.add(0, new Remembered(model));
    }
    if (remembered.size() > MOST) {
      remembered.remove(MOST);
    }
  }

  /** Why the second voice cannot be blended with a model, or null. */
  Notice obstacle(TrainedModel model) {
    Remembered chosen = second.get();
    return chosen == Remembered.NONE || chosen.model.sharesVocabulary(model)
        ? null
        : Notice.of("labOtherVocabulary", chosen.model.corpus().name(), model.corpus().name());
  }

  /** The model alone, or blended with the second voice. */
  Voice with(TrainedModel model) {
    Remembered chosen = second.get();
    return chosen == Remembered.NONE
        ? model.voice()
        : Voice.blend(model.parameters(), chosen.model.parameters(), weight.get());
  }

  /** What may be the second voice, the newest first. */
  public ObservableList<Remembered> remembered() {
    return remembered;
  }

  /** The second voice, or {@link Remembered#NONE}. */
  public ObjectProperty<Remembered> secondProperty() {
    return second;
  }

  /** How much of the second voice is blended in, 0 to 1. */
  public DoubleProperty weightProperty() {
    return weight;
  }
}
