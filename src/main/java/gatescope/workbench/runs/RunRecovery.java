package gatescope.workbench.runs;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.store.RunSummary;
import gatescope.workbench.common.Background;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What an earlier program left without saving, after a crash, a power cut or on closing: offered
 * once, without insisting. FX thread; reads on a worker.
 */
public final class RunRecovery {
  private static final Logger LOG = System.getLogger("gatescope.workbench");

  /**
   * A run that was left.
   *
   * @param target where the user had saved it, or null
   */
  record Left(Path file, RunSummary summary, Path target) {
    Instant saved() {
      return instant(summary.saved());
    }
  }

  private final RunStore store;
  private final Background background;
  private final Predicate<String> taken;
  private final Consumer<List<Left>> taker;
  private final ReadOnlyObjectWrapper<Notice> offer = new ReadOnlyObjectWrapper<>();
  private List<Left> left = List.of();

  /**
   * @param taken whether a run of the list has an id
   * @param taker takes what is restored, newest first
   */
  RunRecovery(
      RunStore store, Background background, Predicate<String> taken, Consumer<List<Left>> taker) {
    this.taken = taken;
    this.store = store;
    this.background = background;
    this.taker = taker;
  }

  /** Reads a time; what is none is long ago. */
  static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }

  /** Looks for what was left; once, at the start. */
  void look() {
    background.run(
        this::find,
        found -> {
          left = found;
          offer.set(found.isEmpty() ? null : offer(found));
        },
        RunRecovery::log);
  }

  private List<Left> find() throws IOException {
    List<Left> found = new ArrayList<>();
    for (Path file : store.folder().leftovers()) {
      try {
        found.add(new Left(file, RunSummary.read(file), AutosaveFolder.target(file).orElse(null)));
      } catch (NoticeException e) {
        LOG.log(Level.WARNING, file + " stays where it is", e);
      }
    }
    found.sort(Comparator.comparing(Left::saved).reversed());
    return List.copyOf(found);
  }

  private static Notice offer(List<Left> found) {
    Left newest = found.get(0);
    return Notice.of(
        "runLeft",
        newest.summary().corpus(),
        newest.summary().history().trainLoss().steps(),
        Date.from(newest.saved()),
        found.size() - 1);
  }

  /** Takes all of it into the list, and the newest into the window. */
  public void restore() {
    List<Left> wanted = take();
    Map<String, Left> byId = new LinkedHashMap<>();
    for (Left run : wanted) {
      String id = run.summary().identity().id();
      boolean free = !taken.test(id) && !byId.containsKey(id);
      byId.put(free ? id : UUID.randomUUID().toString(), run);
    }
    background.run(() -> adopted(byId), taker, this::tell);
  }

  private List<Left> adopted(Map<String, Left> byId) throws IOException {
    List<Left> adopted = new ArrayList<>();
    for (Map.Entry<String, Left> run : byId.entrySet()) {
      Left known = run.getValue();
      Path file = store.folder().adopt(known.file(), run.getKey());
      adopted.add(new Left(file, known.summary(), known.target()));
    }
    return adopted;
  }

  /** Gives all of it up. */
  public void discard() {
    List<Left> unwanted = take();
    background.run(
        () -> {
          for (Left run : unwanted) {
            Files.deleteIfExists(run.file());
          }
          return unwanted;
        },
        done -> {},
        this::tell);
  }

  private List<Left> take() {
    List<Left> all = left;
    left = List.of();
    offer.set(null);
    return all;
  }

  private void tell(Throwable failure) {
    store.say(RunStore.sentence(failure));
  }

  private static void log(Throwable failure) {
    LOG.log(Level.WARNING, "Nobody knows whether a run was left", failure);
  }

  /** What was left, in a sentence, or null. */
  public ReadOnlyObjectProperty<Notice> offerProperty() {
    return offer.getReadOnlyProperty();
  }
}
