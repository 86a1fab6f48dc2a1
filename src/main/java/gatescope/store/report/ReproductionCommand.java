package gatescope.store.report;

import gatescope.store.RunFile;
import gatescope.train.batch.BatchSize;
import gatescope.train.settings.Fault;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import java.util.LinkedHashMap;
import java.util.Map;

/** The command that makes the same run again from the same text. */
final class ReproductionCommand {
  private ReproductionCommand() {}

  static String of(RunFile run) {
    StringBuilder command = new StringBuilder("gatescope train --text ");
    command.append(quoted(run.corpus().facts().name()));
    command.append(" --unit ").append(run.corpus().facts().recipe().unit().kind());
    settings(run).forEach((name, value) -> command.append(" --" + name + " " + value));
    return command.append(" --out run").append(RunFile.SUFFIX).toString();
  }

  /** Option by option of the command line. */
  static Map<String, String> settings(RunFile run) {
    TrainingSettings settings = run.state().settings();
    ModelSettings model = settings.model();
    BatchSize batch = settings.batch();
    LearningSettings learning = settings.learning();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("cell", model.cell());
    all.put("layers", model.layers());
    all.put("units", model.hidden());
    all.put("embedding", model.embedding());
    all.put("dropout", model.dropout());
    all.put("initialisation", model.start().initialisation());
    all.put("forget-bias", model.start().forgetBias());
    all.put("objective", settings.reading().objective());
    all.put("sequences", settings.reading().sequences());
    all.put("stride", settings.reading().stride());
    all.put("lanes", batch.lanes());
    all.put("steps", batch.steps());
    all.put("optimizer", learning.optimizer());
    all.put("rate", learning.rate());
    all.put("schedule", learning.schedule());
    all.put("clipping", learning.clipping());
    all.put("clip", learning.clip());
    all.put("epochs", settings.epochs());
    all.put("seed", settings.seed());
    if (settings.fault() != Fault.NONE) {
      all.put("fault", settings.fault());
    }
    Map<String, String> texts = new LinkedHashMap<>();
    all.forEach((name, value) -> texts.put(name, value.toString()));
    return texts;
  }

  /** As a POSIX shell reads it. */
  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
