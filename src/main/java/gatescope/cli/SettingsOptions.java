package gatescope.cli;

import gatescope.net.CellKind;
import gatescope.net.Initialisation;
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
import gatescope.train.settings.Start;
import gatescope.train.settings.TrainingSettings;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The settings of a run; a run that goes on takes only its number of epochs from here. */
final class SettingsOptions {
  private static final String WITH_DEFAULT = " (default: ${DEFAULT-VALUE}).";

  @Option(
      names = "--cell",
      defaultValue = "LSTM",
      description = "${COMPLETION-CANDIDATES}" + WITH_DEFAULT)
  private CellKind cell;

  @Option(names = "--layers", defaultValue = "1", description = "Recurrent layers" + WITH_DEFAULT)
  private int layers;

  @Option(names = "--units", defaultValue = "128", description = "Units per layer" + WITH_DEFAULT)
  private int units;

  @Option(
      names = "--embedding",
      defaultValue = "0",
      description = "Numbers per symbol, 0 for one-hot input" + WITH_DEFAULT)
  private int embedding;

  @Option(
      names = "--dropout",
      defaultValue = "0",
      description = "Share of connections between layers that are cut" + WITH_DEFAULT)
  private double dropout;

  @Option(
      names = "--forget-bias",
      defaultValue = "1",
      description = "Start of the forget gate's bias" + WITH_DEFAULT)
  private double forgetBias;

  @Option(
      names = "--initialisation",
      defaultValue = "BY_WIDTH",
      description = "${COMPLETION-CANDIDATES}" + WITH_DEFAULT)
  private Initialisation initialisation;

  @Option(
      names = "--objective",
      defaultValue = "EVERY_STEP",
      description = "${COMPLETION-CANDIDATES}" + WITH_DEFAULT)
  private Objective objective;

  @Option(
      names = "--sequences",
      defaultValue = "STREAM",
      description = "${COMPLETION-CANDIDATES}" + WITH_DEFAULT)
  private Sequences sequences;

  @Option(
      names = "--stride",
      defaultValue = "3",
      description = "Symbols between the beginnings of windows" + WITH_DEFAULT)
  private int stride;

  @Option(
      names = "--lanes",
      defaultValue = "32",
      description = "Places of the text read at once" + WITH_DEFAULT)
  private int lanes;

  @Option(
      names = "--steps",
      defaultValue = "64",
      description = "Symbols of each before the weights move" + WITH_DEFAULT)
  private int steps;

  @Option(
      names = "--optimizer",
      defaultValue = "ADAM",
      description = "${COMPLETION-CANDIDATES}" + WITH_DEFAULT)
  private OptimizerKind optimizer;

  @Option(names = "--rate", defaultValue = "0.002", description = "Learning rate" + WITH_DEFAULT)
  private double rate;

  @Option(
      names = "--schedule",
      defaultValue = "CONSTANT",
      description = "${COMPLETION-CANDIDATES}" + WITH_DEFAULT)
  private ScheduleKind schedule;

  @Option(
      names = "--clipping",
      defaultValue = "BY_NORM",
      description = "${COMPLETION-CANDIDATES}" + WITH_DEFAULT)
  private Clipping clipping;

  @Option(
      names = "--clip",
      defaultValue = "5",
      description = "Limit on the gradient, Infinity for none" + WITH_DEFAULT)
  private double clip;

  @Option(names = "--epochs", description = "Readings of the training part (default: 10).")
  private Integer epochs;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Of initial weights and dropout" + WITH_DEFAULT)
  private long seed;

  @Option(
      names = "--fault",
      defaultValue = "NONE",
      description = "Break this on purpose: ${COMPLETION-CANDIDATES}" + WITH_DEFAULT)
  private Fault fault;

  @Spec(Spec.Target.SELF)
  private CommandSpec own;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private static final int EPOCHS = 10;

  TrainingSettings settings() {
    return new TrainingSettings(
        new ModelSettings(
            cell, layers, units, embedding, dropout, new Start(initialisation, forgetBias)),
        new Reading(objective, sequences, stride),
        new BatchSize(lanes, steps),
        new LearningSettings(optimizer, rate, schedule, clipping, clip),
        epochs == null ? EPOCHS : epochs,
        seed,
        fault);
  }

  /** The name of a setting that was given and is not the number of epochs. */
  Optional<String> anyButEpochs() {
    return own.options().stream()
        .map(OptionSpec::longestName)
        .filter(name -> !name.equals("--epochs"))
        .filter(command.commandLine().getParseResult()::hasMatchedOption)
        .findFirst();
  }

  /** The settings of a run that goes on. */
  TrainingSettings longer(TrainingSettings before) {
    return epochs == null ? before : before.withEpochs(epochs);
  }
}
