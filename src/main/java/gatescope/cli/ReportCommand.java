package gatescope.cli;

import gatescope.i18n.NoticeException;
import gatescope.math.Kernels;
import gatescope.store.RunFile;
import gatescope.store.TextFile;
import gatescope.store.report.HtmlReport;
import gatescope.store.report.SeriesCsv;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A page about a run. */
@Command(name = "report", description = "Write a run as one HTML page.")
final class ReportCommand extends TextCommand {
  @Option(names = "--model", required = true, paramLabel = "FILE", description = "A run.")
  private Path model;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where the page is written (.html).")
  private Path out;

  @Option(
      names = "--series",
      paramLabel = "FILE",
      description = "Write every loss beside it (.csv).")
  private Path series;

  @Override
  Table work() throws NoticeException {
    RunFile run = RunFile.read(model);
    TextFile.write(out, HtmlReport.of(run, words(), Kernels.best()));
    if (series != null) {
      TextFile.write(series, SeriesCsv.of(run.state().history()));
    }
    return new Table.Single().with("written", "cliWritten", out.toString()).build();
  }
}
