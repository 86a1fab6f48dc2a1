package gatescope.workbench.corpus;

import gatescope.i18n.Notice;
import gatescope.text.Corpus;
import gatescope.text.figure.CorpusFigures;
import gatescope.text.figure.Expectations;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.Failures;
import gatescope.workbench.common.Work;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What can be said of a corpus before training, counted on a worker as soon as it is there: first
 * its figures, then what n-grams reach. Another corpus ends the counting of the one before. FX
 * thread.
 */
public final class AnalysisViewModel {
  private static final double FIGURES = 0.4;

  private final Background background;
  private final ReadOnlyObjectWrapper<CorpusFigures> figures = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Expectations> expectations = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notice> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper counting = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private Work work = new Work();

  public AnalysisViewModel(ReadOnlyObjectProperty<Corpus> corpus, Background background) {
    this.background = background;
    corpus.addListener((property, before, now) -> analyse(now));
  }

  /** Shows how far the counting is; called once per frame. */
  public void pulse() {
    if (counting.get()) {
      progress.set(work.fraction());
    }
  }

  private void analyse(Corpus corpus) {
    work.cancel();
    Work mine = new Work();
    work = mine;
    figures.set(null);
    expectations.set(null);
    problem.set(null);
    progress.set(0);
    counting.set(true);
    count(
        () -> CorpusFigures.of(corpus, mine.part(0, FIGURES)),
        mine,
        result -> {
          figures.set(result);
          expect(corpus, mine);
        });
  }

  private void expect(Corpus corpus, Work mine) {
    count(
        () -> Expectations.of(corpus, mine.part(FIGURES, 1)),
        mine,
        result -> {
          counting.set(false);
          expectations.set(result);
        });
  }

  private <T> void count(Callable<T> what, Work mine, Consumer<T> done) {
    background.run(
        what,
        result -> {
          if (mine == work) {
            done.accept(result);
          }
        },
        failure -> {
          if (mine == work) {
            counting.set(false);
            problem.set(notice(failure));
          }
        });
  }

  private static Notice notice(Throwable failure) {
    return Failures.notice(
        failure, Notice.of("textMemory", Runtime.getRuntime().maxMemory() >> 20));
  }

  /** Ends the counting; what is there already stays. */
  public void cancel() {
    work.cancel();
    work = new Work();
    counting.set(false);
  }

  /**
   * Frequencies, lines, repeats and leaks of the present corpus, or null while they are counted.
   */
  public ReadOnlyObjectProperty<CorpusFigures> figuresProperty() {
    return figures.getReadOnlyProperty();
  }

  /** What n-grams reach on the present corpus, or null while they are counted. */
  public ReadOnlyObjectProperty<Expectations> expectationsProperty() {
    return expectations.getReadOnlyProperty();
  }

  /** Why something could not be counted, or null. */
  public ReadOnlyObjectProperty<Notice> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty countingProperty() {
    return counting.getReadOnlyProperty();
  }

  /** What share of the counting is done, 0 to 1. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }
}
