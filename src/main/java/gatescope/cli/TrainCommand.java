package gatescope.cli;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.math.Kernels;
import gatescope.store.RunFile;
import gatescope.store.RunNotes;
import gatescope.store.StoredCorpus;
import gatescope.text.Corpus;
import gatescope.train.Evaluation;
import gatescope.train.Progress;
import gatescope.train.SettingsCheck;
import gatescope.train.Team;
import gatescope.train.TrainingRun;
import gatescope.train.TrainingState;
import gatescope.train.history.LossHistory;
import gatescope.train.settings.TrainingSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Training without a window: from a text, or from a run that goes on. */
@Command(name = "train", description = "Train on a text, or go on with a run, and save the run.")
final class TrainCommand extends TextCommand {
  private static final long TELL_NANOS = 1_000_000_000;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where the run is saved (.gatescope).")
  private Path out;

  @Option(names = "--model", paramLabel = "FILE", description = "A run (.gatescope) to go on with.")
  private Path model;

  @Option(
      names = "--save-every",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How often the run is saved on the way (default: ${DEFAULT-VALUE}).")
  private double saveEvery;

  @Option(
      names = "--max-steps",
      paramLabel = "N",
      description = "Stop after so many steps; the run can go on later.")
  private Long maxSteps;

  @Option(
      names = "--without-text",
      description = "Keep only the hash of the text in the run, not the text itself.")
  private boolean withoutText;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Threads that compute; their number changes no digit.")
  private Integer workers;

  @Mixin private CorpusOptions text;
  @Mixin private SettingsOptions settings;

  @Override
  Table work() throws NoticeException {
    if (workers != null && workers < 1 || maxSteps != null && maxSteps < 0) {
      throw misused("--workers wants at least 1, --max-steps at least 0");
    }
    refuseOtherSettings();
    RunFile.requireWritable(out);
    RunFile before = model == null ? null : RunFile.read(model);
    Corpus corpus = corpus(before);
    TrainingSettings chosen = chosen(before, corpus);
    try (Team team = new Team(workers == null ? Team.defaultSize() : workers)) {
      TrainingRun run = new TrainingRun(corpus, chosen, Kernels.best(), team, new LossHistory());
      if (before != null) {
        run.restore(before.state());
      }
      StoredCorpus stored =
          withoutText ? StoredCorpus.hashOnly(corpus) : StoredCorpus.whole(corpus);
      train(run, state -> save(state, stored, before));
      return summary(run);
    }
  }

  /** What a run that goes on would ignore is refused. */
  private void refuseOtherSettings() {
    Optional<String> ignored = model == null ? Optional.empty() : settings.anyButEpochs();
    if (ignored.isPresent()) {
      throw misused(ignored.get() + " cannot change a run that goes on; --epochs can");
    }
  }

  private Corpus corpus(RunFile before) throws NoticeException {
    if (before == null) {
      return text.corpus(null, words().locale()).orElseThrow(() -> misused(CorpusOptions.usage()));
    }
    Corpus offered = text.corpus(before.corpus().facts().recipe(), words().locale()).orElse(null);
    return before.corpusOnly(offered);
  }

  private TrainingSettings chosen(RunFile before, Corpus corpus) throws NoticeException {
    TrainingSettings asked =
        before == null ? settings.settings() : settings.longer(before.state().settings());
    Optional<Notice> problem =
        SettingsCheck.problem(asked, corpus, Runtime.getRuntime().maxMemory());
    if (problem.isPresent()) {
      throw new NoticeException(problem.get());
    }
    return asked.withBatch(asked.batch().fittedTo(corpus.trainSize()));
  }

  private interface Saving {
    void save(TrainingState state) throws NoticeException;
  }

  private void train(TrainingRun run, Saving saving) throws NoticeException {
    long told = System.nanoTime();
    long saved = told;
    try {
      while (maxSteps == null || run.step() < maxSteps) {
        if (run.isValidationDue()) {
          run.validate(() -> false);
        }
        if (run.isDone()) {
          break;
        }
        run.makeStep();
        long now = System.nanoTime();
        if (now - told >= TELL_NANOS) {
          told = now;
          complain(progress(run));
        }
        if (now - saved >= saveEvery * 1e9) {
          saved = now;
          trySaving(saving, run);
        }
      }
    } finally {
      saving.save(run.state());
    }
  }

  /** A save on the way that fails is told and tried again later: what was learned goes on. */
  private void trySaving(Saving saving, TrainingRun run) {
    try {
      saving.save(run.state());
    } catch (NoticeException e) {
      complain(e.notice());
    }
  }

  private void save(TrainingState state, StoredCorpus corpus, RunFile before)
      throws NoticeException {
    RunFile run =
        before == null
            ? new RunFile(state, corpus, RunNotes.NONE, List.of())
            : new RunFile(state, corpus, before.notes(), before.snapshots(), before.identity());
    run.write(out);
  }

  private static Notice progress(TrainingRun run) {
    Progress progress = run.progress();
    return Notice.of(
        "cliProgress",
        progress.epoch(),
        progress.epochs(),
        progress.step(),
        progress.steps(),
        run.figures().trainLoss(),
        progress.symbolsPerSecond());
  }

  private Table summary(TrainingRun run) {
    Table.Single table =
        new Table.Single()
            .with("step", "cliStep", run.step())
            .with("trainLoss", "cliTrainLoss", run.figures().trainLoss());
    Evaluation validation = run.figures().validation();
    if (validation != null) {
      table
          .with("loss", "cliLoss", validation.loss())
          .with("perplexity", "cliPerplexity", validation.perplexity())
          .with("bits", "cliBits", validation.bits())
          .with("accuracy", "cliAccuracy", validation.accuracy())
          .with("bestLoss", "cliBestLoss", run.figures().bestValidationLoss());
    }
    return table.with("written", "cliWritten", out.toString()).build();
  }
}
