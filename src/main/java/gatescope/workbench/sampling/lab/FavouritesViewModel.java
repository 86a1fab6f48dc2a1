package gatescope.workbench.sampling.lab;

import gatescope.i18n.Notice;
import gatescope.workbench.sampling.SamplingViewModel;
import gatescope.workbench.training.TrainedModel;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Texts that somebody liked, with what they were written with, for as long as the window is open.
 */
public final class FavouritesViewModel {
  /**
   * A kept text.
   *
   * @param text seed and all
   * @param source which step of which run wrote it
   * @param temperature as it was shown
   * @param dice its number
   */
  public record Favourite(String text, Notice source, String temperature, long dice) {}

  private final LadderViewModel ladder;
  private final SamplingViewModel sampling;
  private final ObservableList<Favourite> favourites = FXCollections.observableArrayList();

  FavouritesViewModel(LadderViewModel ladder, SamplingViewModel sampling) {
    this.ladder = ladder;
    this.sampling = sampling;
  }

  /** Keeps a text of the ladder; nothing happens before there is one. */
  public void add(Rung rung, String text) {
    TrainedModel model = ladder.modelProperty().get();
    if (model != null && !text.isEmpty()) {
      favourites.add(
          new Favourite(
              text,
              model.source(),
              rung.temperature().textProperty().get(),
              sampling.diceProperty().get()));
    }
  }

  public void remove(Favourite favourite) {
    favourites.remove(favourite);
  }

  /** In the order in which they were kept. */
  public ObservableList<Favourite> all() {
    return favourites;
  }
}
