package gatescope.workbench.compare;

import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import gatescope.workbench.common.Messages;
import gatescope.workbench.runs.RunRecord;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Writes the settings of runs as a table, one row per setting. */
final class SettingRows {
  private final Messages messages;
  private final List<RunRecord> runs;
  private final List<SettingRow> rows = new ArrayList<>();

  private SettingRows(Messages messages, List<RunRecord> runs) {
    this.messages = messages;
    this.runs = runs;
  }

  static List<SettingRow> of(List<RunRecord> runs, Messages messages) {
    SettingRows table = new SettingRows(messages, runs);
    table.add("runCorpusHead", RunRecord::corpusName);
    table.addModel();
    table.addReading();
    table.addLearning();
    return List.copyOf(table.rows);
  }

  private void addModel() {
    word("cell", settings -> "cell_" + settings.model().cell());
    number("layers", settings -> settings.model().layers());
    number("units", settings -> settings.model().hidden());
    add("embedding", run -> embedding(run.settings().model()));
    number("dropout", settings -> settings.model().dropout());
    word("initialisation", s -> "initialisation_" + s.model().start().initialisation());
    number("forgetBias", settings -> settings.model().start().forgetBias());
  }

  private String embedding(ModelSettings model) {
    return model.embedding() == 0 ? messages.text("inputOneHot") : write(model.embedding());
  }

  private void addReading() {
    word("objective", settings -> "objective_" + settings.reading().objective());
    word("sequences", settings -> "sequences_" + settings.reading().sequences());
    number("stride", settings -> settings.reading().stride());
    number("lanes", settings -> settings.batch().lanes());
    number("steps", settings -> settings.batch().steps());
  }

  private void addLearning() {
    word("optimizer", settings -> "optimizer_" + settings.learning().optimizer());
    number("learningRate", settings -> settings.learning().rate());
    word("schedule", settings -> "schedule_" + settings.learning().schedule());
    word("clipping", settings -> "clipping_" + settings.learning().clipping());
    add("clip", run -> clip(run.settings().learning()));
    number("epochs", TrainingSettings::epochs);
    number("seed", TrainingSettings::seed);
  }

  private static String clip(LearningSettings learning) {
    return Double.isInfinite(learning.clip()) ? "∞" : write(learning.clip());
  }

  private void word(String key, Function<TrainingSettings, String> word) {
    add(key, run -> messages.text(word.apply(run.settings())));
  }

  private void number(String key, Function<TrainingSettings, Number> number) {
    add(key, run -> write(number.apply(run.settings())));
  }

  private void add(String key, Function<RunRecord, String> value) {
    rows.add(new SettingRow(messages.text(key), runs.stream().map(value).toList()));
  }

  private static String write(Number value) {
    return new DecimalFormat("0.########", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(value);
  }
}
