package gatescope.cli;

import gatescope.explain.GateTrace;
import gatescope.explain.Tracer;
import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.math.Kernels;
import gatescope.store.StoredModel;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Every gate of every unit while a network reads a text. */
@Command(name = "trace", description = "Print every gate per layer, step and unit.")
final class TraceCommand extends ModelCommand {
  @Option(names = "--text", required = true, paramLabel = "TEXT", description = "What is read.")
  private String text;

  @Override
  Table work() throws NoticeException {
    StoredModel model = model();
    List<Integer> ids = model.ids(text);
    if (ids.isEmpty()) {
      throw new NoticeException(Notice.of("cliTooShort", 0));
    }
    GateTrace trace = Tracer.trace(model.parameters(), ids, Kernels.best());
    Table table =
        Table.of(
            new Table.Column("layer", "cliLayer"),
            new Table.Column("step", "cliStep"),
            new Table.Column("symbol", "cliSymbol"),
            new Table.Column("unit", "cliUnit"),
            new Table.Column("gate", "cliGate"),
            new Table.Column("value", "cliValue"));
    for (int layer = 0; layer < trace.shape().layers(); layer++) {
      for (int step = 0; step < trace.steps(); step++) {
        String symbol = model.vocabulary().symbol(ids.get(step));
        for (int unit = 0; unit < trace.units(); unit++) {
          add(table, trace, symbol, layer, step, unit);
        }
      }
    }
    return table;
  }

  /** Layers, steps and units are counted from 0; the memory c is itself, not its tanh. */
  private static void add(
      Table table, GateTrace trace, String symbol, int layer, int step, int unit) {
    for (int gate = 0; gate < trace.gates().size(); gate++) {
      String name = trace.gates().get(gate).symbol();
      float value =
          name.equals("c") ? trace.memory(layer, step, unit) : trace.value(layer, gate, step, unit);
      table.add(layer, step, symbol, unit, name, value);
    }
  }
}
